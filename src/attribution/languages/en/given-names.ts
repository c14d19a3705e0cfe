/** Common given names, for telling people from organisations and for the gender of a pronoun. */
export const femaleNames =
  'alfie freddie ollie fran anneliese aoife amina beth bernadette chidi consuelo deirdre eilidh farah freya gemma ines ingrid jutta lakshmi leila lucia lydia maeve marisol mei merle moira niamh nkechi ngozi orla petra priya renata roisin saoirse shreya siobhan sunita svetlana ulla uma yuki ' +
  'abigail ada adriana agnes aisha alejandra alexandra alexis alice alicia alison allison alyssa amanda amber amelia amy ana andrea angela ' +
  'angelina anita ann anna anne annie april ariana ashley audrey ayesha barbara beatrice becky bella bernadette beth bethany betty beverly ' +
  'bonnie brenda bridget brittany brooke camille candice carla carly carmen carol caroline carolyn carrie cassandra catherine cathy cecilia charlotte ' +
  'chelsea cheryl chloe christina christine cindy claire clara claudia colleen connie courtney crystal cynthia daisy dana danielle dawn deborah ' +
  'debbie debra delia denise diana diane dolores donna doris dorothy edith eileen elaine eleanor elena eliza elizabeth ella ellen emily emma erica ' +
  'erin esther ethel eva evelyn faith fatima faye fiona florence frances gabriela gail geraldine gina gladys glenda gloria grace greta gretchen ' +
  'gwen hannah harriet hazel heather heidi helen hillary holly hope huma ida ilse imelda ingrid irene iris isabel isabella ivanka jackie jacqueline ' +
  'jamila jan jane janet janice jasmine jean jeanette jenna jennifer jenny jessica jill jo joan joanna joanne jocelyn josephine joy joyce juanita judith ' +
  'judy julia julie june kamala karen karin karla kate katherine kathleen kathryn kathy katie katrina kayla keisha kellie kelly kellyanne kim kimberly ' +
  'kirsten kirstjen kristen kristin kristina laila lara latoya laura lauren laurie leah leila lena leslie lesley leticia lillian lily linda lindsey lisa liz lois ' +
  'lola loretta lori lorraine louise lucia lucille lucy lydia lynn madeleine madison maggie malia mandy marcia margaret maria mariam marian marianne marie marilyn ' +
  'marina marion marissa marjorie marlene marsha martha mary maureen maya megan meghan mei melania melanie melinda melissa mercedes meredith mia michelle mildred ' +
  'miranda miriam molly monica muriel myra nadia nancy naomi natalie natasha nicole nikki nina nora norma olga olivia pamela patricia patty paula pauline ' +
  'peggy penelope penny phyllis priscilla priti rachel ramona rebecca regina renee rhonda rita roberta robin robyn rosa rosalind rose rosemary rosie roxanne ruth ' +
  'sabrina sally samantha sandra sara sarah sasha savannah selena shannon sharon sheila shelby shelly sherry shirley silvia simone sofia sonia sophia sophie stacey ' +
  'stacy stella stephanie sue susan susanna suzanne sylvia tamara tammy tanya tara teresa theresa thelma tiffany tina toni tracey tracy tricia ursula valerie ' +
  'vanessa vera veronica vicki vicky victoria viola violet virginia vivian wanda wendy whitney wilma xiomara yasmin yolanda yvette yvonne zainab zara zoe';

/** Given names of men. */
export const maleNames =
  'bud colm conor danilo duncan emeka femi giles hamish imran ines ivo kwame lars mateo milo niall olu pascal piers raj ravi samir sanjay stu suresh tomas tariq viktor vikram yannick yusuf zubair jed gus moses luis ' +
  'aaron abdul abdullah abraham adam adrian ahmad ahmed aidan al alan albert alberto alec alejandro alex alexander alexei alfred ali allan allen alvin amir ' +
  'anders andre andreas andrew andy angelo angus anthony antonio archie ari arnold arthur asher ashton austin barack barry bart ben benjamin bernard bernie bert bill billy ' +
  'bob bobby boris brad bradley brandon brendan brent brett brian bruce bryan bryce byron caleb calvin cameron carl carlos casey cecil cesar chad charles charlie chester ' +
  'chris christian christopher chuck clarence clark claude clayton cliff clifford clint clyde cody colin connor conor corey cory craig curtis cyril dale damian damien ' +
  'dan daniel danny darrell darren dave david dean dennis derek derrick desmond devin dick diego dirk dmitri dominic don donald doug douglas drew duncan dustin dwayne ' +
  'dwight dylan earl ed eddie edgar edmund eduardo edward edwin eli elias elijah elliot elliott elmer emanuel emmanuel enrique eric erik ernest ernesto ethan eugene evan ' +
  'felix fernando floyd francis francisco frank franklin fred frederick gareth garrett garry gary gavin gene geoff geoffrey george gerald gerard gilbert giles glen glenn gordon ' +
  'graham grant greg gregory guillermo gus guy hamid hank hans harold harrison harry harvey hassan hector henry herbert herman hiroshi howard hubert hugh hugo hussein ian ' +
  'ibrahim igor ira isaac ismail israel ivan jack jacob jaime jake james jamie jared jarrod jason javier jay jeb jed jeff jeffrey jeremiah jeremy jermaine jerome jerry jesse ' +
  'jesus jim jimmy joaquin joe joel johan john johnny jon jonah jonathan jordan jorge jose josef joseph josh joshua juan jules julian julio justin kareem karl keith ' +
  'ken kenneth kent kevin khalid khizr kirk kofi kurt kyle lamar lance larry lars laurence lawrence lee leo leon leonard leroy lewis liam lindsay lionel lloyd logan lorenzo lou ' +
  'louis lucas luigi luis luke luther mahmoud malcolm manuel marc marcel marco marcus mario mark marshall martin marvin mason matt matthew maurice max maxwell mehdi mel melvin ' +
  'michael miguel mike mikhail milton mitch mitchell mitt mohamed mohammad mohammed morris muhammad murray nathan nathaniel ned neil nelson newt nicholas nick nigel noah noel norman ' +
  'oliver omar oscar osama otto owen pablo pat patrick paul pedro percy perry pete peter phil philip phillip pierre preston qassem rafael rahul ralph ramon rand randall randy ' +
  'raphael raul ray raymond reggie reginald reince ricardo rich richard rick ricky rob robert roberto rod rodney rodrigo roger roland ron ronald rory ross roy ruben rudy rupert russ ' +
  'russell ryan sam samir samuel saul scott sean sebastian sergei sergey sergio seth shane shaun shawn sidney simon spencer stan stanley stefan stephen steve steven stewart stuart ' +
  'sylvester tariq ted terence terrence terry theo theodore thomas tim timothy toby todd tom tommy tony travis trent trevor tristan troy tyler tyrone umar vernon victor vince vincent ' +
  'virgil vladimir wade wallace walt walter warren wayne wendell wesley wilbur wilfred will william willie winston wolfgang xavier yasser yusuf zach zachary';
