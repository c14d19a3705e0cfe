/** Words whose full stop belongs to them. */
export const abbreviations =
  'mr mrs ms dr prof rev hon st sr jr sen sens rep reps gov govs gen lt col maj capt cpl sgt cmdr adm pres pvt ' +
  'atty dist supt amb sec det insp messrs mme mlle fr inc corp co ltd llc bros vs etc no nos vol ed eds dept univ assn ' +
  'ave blvd rd mt ft jan feb mar apr jun jul aug sept sep oct nov dec mon tue tues wed thu thurs fri ' +
  'ala ariz ark calif colo conn del fla ga ill ind kan ky la md mass mich minn miss mo mont neb nev okla ore pa ' +
  'tenn tex vt va wash wis wyo';

/** Those that may end a sentence; all others never do. */
export const finalAbbreviations =
  'u.s. u.k. u.n. e.u. inc. corp. co. ltd. llc. jr. sr. etc. a.m. p.m. d.c. n.y. n.j. n.h. n.c. s.c. bros. calif. fla. ' +
  'conn. mass. ill. va. ohio. g.o.p. f.b.i. c.i.a. ga. pa. tex. ariz. colo. mich. minn. wis. okla. mo. tenn. nev. ore. la. md.';
