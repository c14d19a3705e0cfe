/** Common given names, for telling people from organisations and for the gender of a pronoun. */
export const femaleNames =
  'honor honour marguerite albertine anneke annika astrid birgit britta dagmar elke elsa elske erika femke franziska friederike gerda gisela gudrun ' +
  'heike helga hilde hildegard inge jana johanna kaja katja katrin kerstin lieke liesbeth lotte maike margarethe margit margot margrethe marlies ' +
  'mathilde nadine nele renate saskia sabine sanne sieglinde sigrid silke solveig susanne svenja tanja ulrike ursel ute wilhelmina adele amelie anais ' +
  'armelle aurelie aurore brigitte cecile celine chantal colette coralie corinne delphine edwige elise elodie emmanuelle estelle fabienne francoise ' +
  'genevieve ghislaine helene henriette huguette isabelle jacinthe jeanne josiane juliette justine laetitia leonie lucie manon maud mireille monique ' +
  'mylene nadege nathalie noemie odile ondine perrine roxane sandrine segolene severine solange soraya sylvie therese valentine veronique virginie ' +
  'viviane yolande alessandra annalisa antonella beatriz benedetta bianca caterina chiara cristina donatella eleonora elisa emanuela esperanza estela ' +
  'eugenia fabiola federica fernanda fiorella flavia francesca gabriella giada giorgia giovanna giulia graciela guadalupe ilaria inmaculada itziar ' +
  'josefa josefina leonor letizia ludovica luisa luiza magdalena manuela margarita mariana maribel maricela marta martina matilde milagros montserrat ' +
  'nuria ornella paola patrizia pilar piedad raquel rocio rosalba rosaria roxana serena silvana socorro soledad stefania susana teodora valentina ' +
  'valeria veronika viviana ximena yesenia agata agnieszka aleksandra alina alona anastasia anka bozena danuta daria dorota edyta ekaterina elzbieta ewa ' +
  'galina grazyna halina hanna irina iryna iwona ivana jadwiga jelena jolanta justyna kalina katarzyna kateryna khrystyna klara krystyna kseniya larisa ' +
  'liudmila ludmila lyudmila malgorzata marija mariya marzena milena mirjana nadezhda natalia nataliya natasa oksana oleksandra olena olha polina radka ' +
  'ruslana slavka snezana sofiya stanislava svitlana tatiana tatyana tetiana urszula valentyna vesna viktoria yana yelena yevgenia yulia yuliia zdenka ' +
  'zofia zuzana abena abeni adaeze adanna adenike adwoa afua aissatou akosua amahle aminata amara binta bisi bukola busisiwe chiamaka chinwe chioma ' +
  'dineo ebele efua fatou fatoumata folake funmi funmilayo hadiza halima hauwa ifeoma ifeyinwa itumeleng kadiatou khadija khadijah lerato lindiwe makena ' +
  'mariama mbali naledi nandi nnenna noluthando nomvula nomsa ntombi nyambura oluchi olufunke oyinkan oyinkansola rokia sade safiya sindisiwe sithembile ' +
  'tandi thandeka thandi thandiwe uzoamaka wairimu wambui wanjiru wangari yewande zanele zodwa aaliyah abeer aida alaa alia aliyah amal amani aminah ' +
  'amna anisa arwa asma asmaa aya aziza azra bahar banu basma bouchra dalia dalal dina elif emine esra fadwa fariha fatemeh fatma ghada hala hanan hana ' +
  'hatice hayat heba hend hiba houda huda iman inaya jumana khadeeja lamia layla leyla lina lubna mahnoor maha maryam mouna nadira naima najla narges ' +
  'nasrin nawal neda nesrin nihad noora nour nura parisa parvin rabia rana rania raneem rasha razan reem rima roya ruqayya saba sabiha sahar salma samar ' +
  'samira sana sawsan sevgi shaima shirin shireen siham soheila souad sumaya tahira tasnim wafa yara yasmeen yasmine zahra zaynab zeinab zeynep aarti ' +
  'aditi aishwarya alka amrita ananya anjali anju ankita anupama anuradha aparna archana arundhati asha bhavna chandrika chitra deepa deepika devi divya ' +
  'durga gayatri geeta gita hema indira indu isha jaya jayanti jyoti kalpana kavita kavitha komal lalita lata madhu madhuri malini manisha meena meera ' +
  'megha mira mridula namrata nandini neelam neha nirmala nisha padma pallavi pooja poonam prachi pratibha preeti priyanka rachana radha rani rashmi ' +
  'reena rekha renu reshma ritu roshni ruchi rupa sadhana sandhya sangeeta sarita sarojini savita seema shabana shalini shanti sharda sheetal shilpa ' +
  'shobha shruti smita sneha sonal sudha sujata sulochana sumitra sunitha sushma swati tanvi urmila usha vandana vanita vasudha veena vidya vijaya ' +
  'vimala yamini akiko asuka ayaka ayako chie chiyo emiko eriko fumiko hanako haruka haruko hikari hiroko hitomi junko kaori kazuko keiko kumiko kyoko ' +
  'mariko mayumi megumi michiko midori miki misaki mitsuko miyuki momoko nanako naoko natsuki noriko reiko rina sachiko sakura satoko sayaka setsuko ' +
  'shizuka shoko sumiko tomoko yoko yoshiko yui yukari yukiko yumi yumiko eunji eunju haeun hyejin jihye jiyeon minji minjung miyoung seoyeon soojin ' +
  'soyeon sujin yejin yoojin yuna xiaoling xiaohong xiaoyan meiling lihua siti nurul dewi ratna putri bronagh caoimhe clodagh cliona catriona dearbhla ' +
  'dervla eimear fionnuala grainne mairead maire nuala oonagh sinead sorcha una ailsa catrina eilis isla iona mhairi morag shona angharad bethan carys ' +
  'catrin cerys ffion gwenllian gwyneth lowri mair nerys nia rhian rhiannon sian tegan allegra amie angie annabel annabelle annemarie annette antonia ' +
  'arabella araminta athena aubrey ava avril bea beatrix bernice bess bessie bettina betsy blanche bridie briony bronwen bryony callie candace carina ' +
  'carolyne caryn catharine celeste celia chantelle charlene charmaine cher cheri cherie christa christi christie chrissie clarissa claudette clementine ' +
  'cordelia corinna cornelia darcy darla daphne deanna debora deena delilah dinah dionne dora dorothea drusilla dulcie effie eliana elinor elisabeth ' +
  'elissa ellie eloise elsie emmeline enid ernestine estella esme etta eugenie eunice euphemia fay felicity freda frieda georgie georgina germaine ' +
  'gertrude ginny giselle glenys glynis gracie gretel griselda gwendolyn hallie hattie hermione hester hettie hilda honora imogen isobel jacquelyn ' +
  'jacqui janae janelle janette janie janine jayne jeannette jeannie jemima jenni jerrilyn jodi jodie joely jolene josie joslyn judi juliana julianne ' +
  'juliet kara karolina katharine katherina katy kaitlyn keeley kendra kerry kezia kimberley kitty krista kristi kristie krystal kyla kylie lacey lana ' +
  'larissa latasha lavinia leanne lenora leona leonora lettie lilian lilith linnea lisbeth livia liza lorna lottie lucinda lucretia luella lulu lynda ' +
  'lynette lynne mabel madeline mae maisie mallory marcella margery margie margo marge margaux mariah marianna mariel marietta marilynn marlena marybeth ' +
  'maryann matilda mattie mavis maxine meaghan meryl mimi minnie mindy mitzi mollie myrna myrtle nanette nell nellie nelly nettie nicolette nigella ' +
  'noelle noreen octavia odette ophelia paige pam patsy patti paulette paulina perpetua petula philippa philomena phoebe pippa pixie pollyanna polly ' +
  'prue queenie rae raina reba rena rhea rhoda rhona rikki romilly romola romy rosalie rosalyn rosamund rosanna rosanne roseanne roslyn rowena roxy ' +
  'rosalynn ruthie sadie sandi selina shana shanice sharron shawna shayla sherri sheryl sigourney sonja stacie stephany sudie suki susannah susie suzie ' +
  'suzy tabitha talia tallulah tamsin tania tasha tatum tess tessa thea theodora theresia thomasina tilda tilly tisha topsy tori tracie trina trish ' +
  'trisha trixie trudy tyra valarie vickie vikki vivien vivienne wendi willa winifred winnie winona yasmina yetta zelda zelma zena zinnia zita zoey ' +
  'zuleika ' +
  'fran anneliese aoife amina beth bernadette consuelo deirdre eilidh farah freya gemma ines ingrid jutta lakshmi leila lucia lydia maeve marisol mei merle moira niamh nkechi ngozi orla petra priya renata roisin saoirse shreya siobhan sunita svetlana ulla uma yuki ' +
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
  'alfie freddie ollie chidi sven piet pal bjorn aage aki aleksander anton arend arjen arne arvid asbjorn bastian bengt berend bertil birger bjarne bram casper carsten christoph ' +
  'claus cornelis detlef dieter eberhard eckhard egon einar eirik ekkehard elmar erich erling ernst esben eskil finn florian frans franz friedrich fritz ' +
  'gerhard gerrit gottfried gregor guido gunnar gunter gunther gustav haakon hakan halvor hannes harald hartmut havard heinrich heinz hein helmut ' +
  'hendrik henk henning henrik hermann holger horst hubertus ingo ingmar ivar jaap janne jeroen jens jesper joachim jochen joerg johannes joop joost ' +
  'joris jorg jorgen jurgen kaare karel karsten kasper kjell klaas klaus knut konrad kristian kristoffer lambert lasse leif lennart lothar ludger ludwig ' +
  'lutz maarten mads magnus manfred marius markus mathias matthias meinhard mikael mikkel morten niels niklas nils norbert olaf olav ole oskar ossi paal ' +
  'pekka peer pieter poul rainer ralf rasmus reiner reinhard reinhold roel rolf rudiger rudolf ruud sander siegfried sigmund sigurd sjoerd soren steffen ' +
  'stig sture svein teemu theodor thorsten timo tjeerd tomasz torben torbjorn torsten trond tuomas uffe ulf ulrich uwe veit vidar volker walther werner ' +
  'wilhelm willem wim wout adrien alain alban alexandre alphonse amaury anatole antoine armand arnaud aurelien baptiste bastien benoit bertrand blaise ' +
  'bruno cedric cyrille denis didier edmond edouard emile etienne fabien fabrice fernand francois frederic gael gaspard gaston gauthier georges germain ' +
  'ghislain gilles gregoire guillaume gustave henri herve hippolyte jacques julien laurent loic luc lucien mathieu matthieu maxime michel mickael ' +
  'nicolas olivier philippe quentin raoul regis remi remy renaud romain sebastien serge stephane sylvain tanguy theophile thibault thierry ulysse urbain ' +
  'yann yannis yvon adolfo agustin aldo alejo alessandro alessio alfonso alfredo alonso alvaro amadeo ambrosio andres aniceto antonello aristides arturo ' +
  'augusto aurelio baltasar bautista benito benvenuto bernardo braulio camilo carlo carmelo celestino cesare ciro claudio clemente cristian cristiano ' +
  'cristobal damiano daniele dario davide demetrio domenico domingo efrain eladio eliseo emanuele emilio enrico ennio esteban eusebio evaristo ezequiel ' +
  'fabian fabio fabrizio facundo fausto federico felipe ferran fermin filippo fidel flavio gaetano genaro gerardo gianluca gianni gilberto giacomo ' +
  'gianfranco gino giorgio giovanni giuliano giulio giuseppe gonzalo gregorio gustavo heriberto hernan horacio humberto ignacio ildefonso isidro iker ' +
  'inaki jacinto jacobo jeronimo joao joaquim jonas jordi josep juanjo lautaro lazaro leandro leonardo leopoldo lisandro lluis luca luciano ludovico ' +
  'lucio marcelo marcello mariano massimo matias mattia matteo maurizio mauricio mauro maximo moises nestor nicanor nico norberto octavio oriol osvaldo ' +
  'paolo pasquale patricio piero pietro placido porfirio quique raimundo ramiro renato riccardo rinaldo rocco romulo roque ruy salvatore sandro ' +
  'saturnino saverio serafin sergi silvano silvio stefano teo teodoro thiago tiago timoteo tito tommaso tullio ubaldo ugo umberto valentin valerio ' +
  'vicente victorio virgilio vito vittorio wilfredo wilmer xabier zacarias aleksandar aleksandr aleksei alexandr alexey anatoly andrei andrej andriy ' +
  'andrzej antoni arkady artem artur bartosz bogdan bohdan boleslaw borislav branko cezary cyprian czeslaw damir daniil darko dawid denys dejan dimitar ' +
  'dimitri dimitrios dmitriy dmitry dmytro dragan dusan emil evgeny fedor filip fyodor gennady georgi georgy gleb goran grzegorz grigory henryk hryhoriy ' +
  'ihor ilya innokenty ivica jacek jakub janusz jaroslav jaroslaw jerzy jiri josip juri jozef kamil kazimierz kirill konstantin krzysztof kyrylo ' +
  'ladislav lech leonid leszek lev lubomir lukasz maciej makar maksim maksym marek marcin marko mateusz michal mihail mihai milos milorad miroslav ' +
  'mykola mykhailo nikola nikolai nikolay nenad oleg oleh oleksandr oleksiy ondrej ostap pavel pavlo pawel petar petr petro piotr radek radoslaw rafal ' +
  'rostyslav ruslan ryszard semyon serhiy slavko slobodan stanislav stanislaw stepan svyatoslav szymon taras tadeusz tomislav vaclav vadim valentyn ' +
  'vasil vasily vasyl viacheslav vitaliy vitaly vitali vlad vladislav vlado vojtech volodymyr vsevolod vyacheslav wieslaw witold wladyslaw wojciech ' +
  'yaroslav yegor yevgeny yevhen yuri yuriy zbigniew zdenek zdravko zoran zygmunt abiodun abebe abiy adama adebayo adewale ademola akinwumi amadou anele ' +
  'ayodele babatunde bamidele bheki boubacar chike chima chinedu chukwuemeka cheikh dapo demba diallo dumisani ebrima ekow gbenga idrissa ibe ifeanyi ' +
  'ikechukwu issa jabu jide jomo kamau kgosi kojo kunle kwabena kwaku kwasi lamine lekan lwazi mamadou mandla mbongeni modou moussa mpho mthunzi mwangi ' +
  'ndaba njoroge nkosana nnamdi obinna ochieng odinga okello olamide olumide oluwaseun ousmane otieno paulinus sadio sekou seydou sibusiso sipho sizwe ' +
  'souleymane tendai tesfaye thabo themba tunde uzoma vusi wole wekesa yaw yaya zakes abbas abdallah abdelaziz abdelkader abdi abdirahman abu adel adil ' +
  'adnan ahmet alaa alireza amin amit ammar anas anwar arash arif asad ashraf aslam aziz badr bashar bashir basim bilal burak cem dawood ehsan ekrem ' +
  'emre erdal erdogan fadi fahad fahd faisal farhad farid farooq farouk fawaz faysal firas ghassan habib hadi haider hakim hamad hamed hamza hani haroon ' +
  'hashim hatem haydar hisham hossein hosni hussam iftikhar ilham imad iqbal isa ishaq issam iyad jabir jafar jalal jamal jawad jibril junaid kamal ' +
  'kamran karim kassem kazim kemal khaled khalil khurram latif luay mahdi maher mahmud majid mansour marwan masoud mazen mehmet mehran moataz moaz ' +
  'mohamad mohsen mohsin moustafa mostafa mourad muath mubarak muhammed muhannad mujahid mukhtar munir murad murat musa mustafa nabil nadeem nader naeem ' +
  'naim najib naser nasir nasser navid nawaf nazim nidal nizar obaid omer onur orhan osman qais qasim raed rafiq rahim rami ramadan ramzi rashid reza ' +
  'riad riyad rizwan saad sabri sadiq saeed sajid salah saleem saleh salem salim salman sameer sami samer seif selim serkan shadi shafiq shahid shakir ' +
  'sharif sherif shoaib sohail suleiman taha tahir taher talal talat tamer tarek tayyip umut usama usman uthman wael wahid waleed walid waqar wassim ' +
  'yahya yahia yaser yassin yazan younis yousef youssef yousuf zaid zafar zahid zakaria zaki zayn zeeshan ziad ziyad zia abhijit abhishek aditya ajay ' +
  'ajit akash akhil akshay alok amar ambar amitabh amol anand anant aniket anil anirudh ankit ankur anoop anshul anuj anupam anurag aravind arjun arnab ' +
  'arun arvind ashok ashish ashutosh ashwin atul avinash ayush bala balaji balram bharat bhaskar bhupendra bimal binod brijesh chandan chetan chirag ' +
  'darshan debashish deepak devendra dhananjay dharmendra dhruv dilip dinesh dipak gagan gajendra ganesh gaurav gautam girish gopal govind gurpreet hari ' +
  'harish hemant hitesh inder ishaan jagdish jagmeet jairam jaswant jatin jayant jignesh jitendra kailash kamlesh kapil karan karthik kartik kaushik ' +
  'keshav kishore krishna kuldeep kunal lalit lokesh madan madhav mahendra mahesh manish manmohan manoj manu mayank mihir milind mohit mukesh mukul ' +
  'murali nagesh namit nandan narayan narendra naresh naveen neeraj nikhil nilesh niraj nirmal nitin nitish omkar pankaj parag paresh parth pavan piyush ' +
  'prabhakar prabhu pradeep prakash pramod pranab pranav prashant prateek praveen prithvi puneet purushottam raghav raghu raghunath rajan rajat rajeev ' +
  'rajendra rajesh rajiv rajnath raju rakesh ramesh ranbir ranjit ravindra ritesh rohan rohit roshan sachin sagar sahil samar sanchit sandeep sandip ' +
  'sanjeev sanjiv santosh satish satya satyajit saurabh shailesh shankar sharad shashank shashi shekhar shiv shivraj shubham shyam siddharth soham ' +
  'sourav srinivas subhash subrata sudhir sudip sujit sukhbir sumit sundar sunil suraj surendra surya sushil swapan tarun tejas tushar uday ujjwal umesh ' +
  'upendra utkarsh vaibhav varun vasant venkat venkatesh vibhav vijay vikas vikrant vinay vineet vinod vipin vipul viraj virendra vishal vishnu vivek ' +
  'yash yogendra yogesh akihiko akio akira atsushi daisuke eiji fumio genki goro hajime haruki hayato hideki hideo hiroaki hiroki hiroyuki hisashi ' +
  'ichiro isamu isao jiro junichi junichiro kaito katsuya kazuhiro kazuo kazuya keiji keisuke kenichi kenji kenta kenzo koichi koji kosuke kouta makoto ' +
  'manabu masahiro masaki masaru masashi masato masayoshi minoru mitsuru naoki nobuo noboru norihiko osamu riku ryo ryota ryuichi satoru satoshi seiji ' +
  'shigeru shinichi shinji shinzo shiro shohei shoji shota shun sota susumu tadashi taichi takahiro takashi takeo takeshi taro takumi tatsuo tatsuya ' +
  'tetsuya tomohiro tooru toru toshio tsutomu yasuhiro yasuo yoichi yoshihide yoshihiro yoshio yosuke yudai yuichi yuji yusuke yuta yutaka budi joko ' +
  'slamet agus bambang hendra suharto iwan dedi rudi wahyu azlan azman faizal hafiz khairul mahathir razak shahrul syed zulkifli minho jaehyun junho ' +
  'sungmin jinwoo hyunwoo dongwook seungho youngho jihoon minsu sangwoo aled alasdair alastair alistair alun aneurin austen barnaby barnabas basil ' +
  'bertie bevan brody bryn cadwallader caden cai callum carwyn cathal ciaran cillian cormac conall conn conrad cuthbert dafydd daire damon darragh davey ' +
  'declan dermot diarmuid digby dougal dominick donal donnacha donovan dudley eamon eamonn edwyn eifion eoin emlyn emrys eoghan ephraim erskine euan ' +
  'evander ewan ewen fergal fergus fintan garret gavan gerallt geraint gethin gerry gerwyn glyn glynn gruffydd gwilym gwyn hal hayden horace howell huw ' +
  'hywel idris ieuan ifor innes iolo ivor jasper jedediah jethro josiah jonny kane keir kieran kester killian lachlan lancelot leander leopold lestat ' +
  'lester lochlan lorcan lorne ludovic lyle lyndon macauley malachy marlon mervyn micah monty mordecai mungo murdo myles neville ninian oisin olly ' +
  'osbert oswald owain padraig paddy peregrine phelim quincy ranald randolph raheem rafe ralston rhodri rhys robbie roddy roderic roderick ronan ronnie ' +
  'roscoe royce ruairi rufus seamus septimus shamus sholto silas solomon tadhg tarquin tavish teddy tiernan torquil turlough ultan uriah wilf wyndham ' +
  'abe abner adolph adolphus alastor albie alden alphonso alphonzo amos ansel archibald arlen arlo armando arnie artie augustus axel ezra benny benji ' +
  'biff blaine brady braden branden brant brendon bronson buford burt buster butch cal carlton cary cassius chaz chet chuckie clem cletus clive colby ' +
  'cordell cornelius curt cyrus dalton damion dane dante darin darius darrel darrin darryl darwin daryl dashiell davy delbert delroy demetrius denny ' +
  'denzel dewey dexter dion dino donnell donnie dorian dougie doyle duane durwood earle earnest eddy edison efren elbert eldon elvis emerson emery ' +
  'emmett erick ernie errol erwin everett ezekiel farrell ferdinand fletcher forrest franklyn freddy fredrick gabe galen garland garth geordie gaylord ' +
  'gideon gil godfrey granville grayson harlan harley harmon herschel hiram hobart hollis homer horatio howie humphrey hyman ignatius irvin irving irwin ' +
  'isaiah isiah jacky jacoby jameson jarvis javon jaxon jayden jaylen jayson jerald jeremie jerrod jess jimmie joey josue jovan judd judson justus kaleb ' +
  'keegan keenan kelvin kendall kendrick kenny kenton kermit kip kobe kurtis lamont landon lanny laron lavar lazarus leland lem lemuel lenny leonel ' +
  'leonidas levi levon linus lonnie louie lowell lucian lucius lyman mandel marcellus marlin marty marv mathew maury maximilian maximus melvyn merlin ' +
  'merrill micheal mickey millard monte moe mordechai mose myron nat nate nathanael nehemiah noam nolan obadiah omari orin orville osborne otis percival ' +
  'phineas quinton raleigh ramsey randal randell rashad raymon redmond reuben rhett rigoberto ringo rodger rodolfo rogelio rollin romeo ronny rube ' +
  'rudolph russel rusty sammie sammy sampson sanford scot scotty sheldon sherman shelton sherwood sid skyler spiro steph sully sumner tad terrance ' +
  'terrell terrill thad thaddeus thurman tobias tobin tod tommie toney tremaine trenton trevon trey truman tyree tyrell ulysses uriel vaughn vern vinnie ' +
  'waldo waylon weldon wes westley weston whit wilford willard woodrow wyatt yancy yosef yossi yehuda yitzhak avi amnon avigdor binyamin boaz ehud ' +
  'eliezer gadi moshe menachem naftali nir oded ofer reuven shaul shimon shlomo tzachi uri uzi yaakov yair yehoshua yoav yuval zvi ' +
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

/** Surnames that stand in front of the given names. */
export const leadingSurnames =
  'nguyen tran pham hoang huynh phan vu vo dang bui ngo duong ly kim lee park choi jung jeong kang cho yoon jang lim han shin seo kwon hwang ahn hong yoo moon bae baek ' +
  'wang zhang chen liu yang huang zhao wu zhou xu sun ma zhu hu guo lin luo zheng liang xie tang xu deng cao peng xi jiang cai jia ding wei xue ye pan du dai xia fang ren yao lu shi tsai hsu chang cheung leung wong lau kwok ho ban un zhong cui tan yuan feng qin meng bai zou xiong qiu hou';
