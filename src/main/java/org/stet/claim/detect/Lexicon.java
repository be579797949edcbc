package org.stet.claim.detect;

import java.util.List;

/** The words the rules know. Long on purpose; each list says one thing. */
final class Lexicon {

  private Lexicon() {}

  /** Says that somebody says something, whatever follows. */
  static final Phrases SAYS =
      Phrases.of(
          """
          claims, informed, lamented, retorted, opined, mused, noted, countered, proclaims, averred, \
          elaborated, clarified, clarifies, reasoned, reckoned, reckons, surmised, theorized, hinted, \
          hints, rebuked, scoffed, fumed, raged, gushed, bemoaned, decried, decries, slammed, responds, \
          replies, \
          said, says, told, added, adds, tweeted, wrote, writes, argued, argues, warned, warns, announced, \
          announces, insisted, insists, stated, explained, explains, declared, declares, acknowledged, \
          acknowledges, admitted, admits, alleged, alleges, concluded, concludes, vowed, vows, pledged, \
          pledges, confirmed, confirms, revealed, reveals, divulged, testified, testifies, asserted, asserts, \
          maintained, maintains, contended, contends, recalled, recalls, denied, denies, complained, \
          complains, remarked, commented, replied, responded, quipped, joked, observed, conceded, concedes, \
          boasted, boasts, reiterated, stressed, stresses, emphasized, emphasised, cautioned, cautions, \
          disclosed, accused, accuse, accuses, blamed, blames, claimed, predicted, predicts, \
          proclaimed, countered, tells, estimated\
          """);

  /** The same, but only where what was said follows, or the speaker is plainly one. */
  static final Phrases MAY_SAY =
      Phrases.of(
          """
          shown, laughed, smiled, shrugged, sighed, grinned, chuckled, \
          calls, branded, dubbed, labelled, labeled, denounced, denounces, welcomed, describing, \
          calling, advises, advised, recommending, judged, judges, learned, learnt, determined, heard, \
          hears, understands, reporting, foresees, projected, projects, envisions, vow, pledge, \
          acknowledging, confirming, insists on, assessed, certified, \
          say, claim, claims, add, argue, warn, insist, admit, allege, conclude, suggest, suggests, \
          suggested, found, finds, find, shows, showed, show, believe, believes, believed, think, thinks, \
          thought, fear, fears, feared, hope, hopes, hoped, worry, worried, feel, feels, expect, expects, \
          expected, estimate, estimates, report, reports, reported, note, notes, noted, state, states, \
          read, reads, posted, asked, asks, asking, saying, adding, claiming, arguing, warning, insisting, \
          wondered, wonder, regard, regards, consider, considers, indicated, indicates, indicate, explain, \
          acknowledge, deny, maintain, contend, agreed, agrees, ruled, held, promised, promises, \
          demanded, demands, urged, urges, called, rejected, rejects, reject, condemned, condemns, \
          criticised, criticized, described, describes, praised, hailed, tell, calculated, know, recommend, \
          recommends, recommended, proposed, proposes, noting, stating, writing, quoted, saw, see, \
          speculated, speculate, write, forecast, forecasts, cited, mentioned, signalled, signaled, \
          disputed, disputes, dispute, complain, contradicted, contradicts\
          """);

  /** Verbs of the list above that also mean other things: "showed a newborn", "held meetings". */
  static final Phrases NEEDS_THAT =
      Phrases.of(
          """
          shown, laughed, smiled, shrugged, sighed, grinned, chuckled, write, \
          calls, branded, dubbed, labelled, labeled, describing, calling, judged, judges, learned, \
          learnt, determined, heard, hears, understands, reporting, projected, projects, assessed, \
          certified, advised, advises, \
          found, finds, find, shows, showed, show, held, asked, asks, asking, posted, thought, state, states, \
          read, reads, saw, see, called, note, notes, noted, add, report, reports, reported, ruled, \
          calculated, know, agreed, agrees, indicated, indicates, indicate, quoted, cited, mentioned, \
          signalled, signaled, claim, claims, estimate, estimates, forecast, forecasts, feel, feels, \
          suggest, suggests, suggested, expected, expect, expects, promised, promises, recommended, \
          recommend, recommends, proposed, maintain, observed, describes, tell\
          """);

  static final Phrases LEADS = Phrases.of("that, whether, if, how, us, as, why");

  /** Verbs that stand before their speaker even without quotation marks. */
  static final Phrases INVERTS =
      Phrases.of(
          "said, says, say, added, adds, wrote, writes, explained, explains, argues, argued");

  /** What may stand between a speaker and the verb. */
  static final Phrases BETWEEN =
      Phrases.of(
          """
          has, have, had, is, was, were, are, also, then, later, once, again, still, already, repeatedly, \
          effectively, previously, recently, reportedly, long, widely, publicly, often, always, never, \
          has since, being, be, been, further, even, now, first, himself, herself, themselves, itself, \
          quickly, immediately, initially, simply, rightly, wrongly, falsely, today, subsequently, \
          separately, all, both, used, to\
          """);

  static final Phrases NEGATION =
      Phrases.of(
          """
          not, never, didn't, doesn't, don't, won't, wouldn't, couldn't, can't, cannot, hasn't, haven't, \
          hadn't, isn't, wasn't, aren't, weren't, no, nor, neither, without, nobody, nothing, none\
          """);

  /** Before what was done: "has answered". */
  static final Phrases HAS =
      Phrases.of("has, have, had, hasn't, haven't, hadn't, we've, they've, i've");

  static final Phrases MODAL =
      Phrases.of("will, would, could, should, may, might, must, shall, can, did, does, do");

  /** A noun phrase doesn't run over these. */
  static final Phrases NO_NOUN =
      Phrases.of(
          """
          that, but, as, when, while, because, if, is, was, were, are, be, been, being, has, have, had, will, \
          would, could, should, may, might, must, can, who, whom, whose, which, what, where, why, how, said, \
          says, or, so, than, to, by, with, after, before, since, during, into, about, against, over, until, \
          not, then, however, also, did, does, do, through, between, under, whether, although, though, \
          via, per, like, up, out, off, down, there, here, said, told, saying, among, despite, near, across, \
          around, toward, towards, upon, within, without, yet, once, only, just, now, again, too\
          """);

  /** Which may stand inside a speaker's name: "leader of Ennahda". */
  static final Phrases INSIDE_A_NAME = Phrases.of("of, for, in, at, from, on");

  static final Phrases DETERMINER =
      Phrases.of(
          """
          a, an, the, his, her, their, its, my, our, some, many, most, several, few, all, both, two, three, \
          four, five, one, another, other, these, those, this, that, each, any\
          """);

  static final Phrases OPENER =
      Phrases.of(
          """
          but, and, however, meanwhile, still, also, earlier, later, recently, today, yesterday, then, so, now, \
          yet, or, monday, tuesday, wednesday, thursday, friday, saturday, sunday, when, while, as, on, in, \
          at, after, before, for, from, thankfully, finally, last, next, this, instead, again, indeed, though, \
          although, because, if, once, since, even, only, just, until, with, by, here, there, first, second, \
          perhaps, maybe, anyway, moreover, additionally, furthermore, nevertheless, overall, notably\
          """);

  /** People and bodies that speak. */
  static final Phrases SPEAKER =
      Phrases.of(
          """
          spokesperson*, insider*, journalist*, reporter, reporters, coach, player, players, manager, \
          chair, ceo, founder, co-founder, investor, investors, trader*, strategist*, broker*, \
          shareholder*, customer, customers, consumer*, tenant, tenants, landlord*, neighbor, \
          neighbour, passenger*, driver, drivers, pilot, firefighter*, paramedic*, medic, medics, \
          surgeon*, nurse, dean, principal, superintendent, sheriff, deputies, deputy, trooper*, \
          marshal, inspector, clerk, treasurer, auditor, auditors, commissioner, commissioners, \
          chancellor, minister, archbishop, imam, rabbi, pastor, artist, singer, actor, actress, \
          filmmaker, writer, novelist, curator, archaeologist*, geologist*, astronomer*, ecologist*, \
          virologist*, immunologist*, climatologist*, pediatrician*, cardiologist*, defendant, defence, \
          defense, plaintiff*, plaintiffs, counsel, barrister*, solicitor*, filing, filings, affidavit, \
          ruling, memo, paper, papers, magazine, journal, broadcaster, station, outlet, think-tank, \
          tank, ngo, un, eu, nato, interpol, fbi, cia, pentagon, kremlin, vatican, white house, \
          downing street, statement, spokeswomen, spokesmen, mp, mps, councillor*, councilman, \
          councilwoman, alderman, delegate*, representative*, congressman, congresswoman, candidate*, \
          campaign, campaigns, lobby, lobbyist*, \
          official, officials, police, ministry, minister, ministers, spokesman, spokeswoman, spokesperson, \
          spokespeople, source, sources, scientist*, researcher*, expert, experts, analyst, analysts, critic, \
          critics, author, authors, witness, witnesses, resident, residents, doctor, doctors, lawyer, lawyers, \
          attorney, attorneys, prosecutor*, government, governments, administration, army, military, court, \
          courts, judge, judges, company, companies, agency, agencies, group, groups, union, unions, council, \
          committee, commission, department, team, president, premier, leader, leaders, lawmaker*, \
          senator*, politician*, activist*, campaigner*, economist*, historian*, professor*, teacher*, \
          student*, parents, families, family, relatives, farmers, workers, voters, soldiers, troops, \
          rebels, militants, diplomat*, elder, elders, people, report, reports, study, studies, survey, surveys, \
          poll, polls, newspaper*, article, statement, document*, letter, indictment, lawsuit, complaint, \
          data, figures, notes, investigators, investigation, inquiry, authorities, authority, parliament, \
          party, parties, opposition, office, organisation, organization, organisations, organizations, \
          charity, charities, institute, university, hospital*, bank, banks, firm, firms, manufacturer*, \
          media, press, website, blog, tweet, post, message, email, memo, king, queen, prince, pope, bishop, \
          priest, mayor, governor, secretary, chairman, chairwoman, chief, director, commander, general, \
          colonel, captain, officer, officers, detective*, coroner, historians, physicians, nurses, patients, \
          veterans, protesters, demonstrators, supporters, opponents, observers, commentators, insiders, \
          executives, executive, boss, bosses, staff, employees, owner, owners, victim, victims, survivors, \
          neighbours, neighbors, friends, colleagues, members, member, participants, volunteers, users, poster, \
          man, woman, men, women, mother, father, wife, husband, brother, sister, son, daughter, girl, boy, \
          records, emails, messages, letters, minutes, bureau, watchdog, regulator*, association, federation, foundation, network, coalition, alliance, \
          embassy, consulate, senate, congress, board, panel, jury, tribunal, envoy, ambassador, adviser*, \
          advisor*, aide, aides, reviewers, engineers, pilots, sailors, meteorologist*, forecasters, \
          epidemiologist*, physicist*, biologist*, psychologist*, neuroscience, literature, research, \
          findings, trial, trials, audit, census, analysis, organiser*, organizer*, columnist*\
          """);

  /** Who did that to a paper stands behind it; who has only seen or cited it does not. */
  static final Phrases MAKES =
      Phrases.of(
          "compiled, published, released, commissioned, conducted, collected, issued, prepared,"
              + " written, produced, gathered, collated");

  static final Phrases DOCUMENT_SPEAKER =
      Phrases.of(
          """
          report, reports, study, studies, survey, surveys, poll, polls, newspaper*, article, statement, \
          document*, records, emails, messages, letters, minutes, letter, indictment, lawsuit, complaint, data, figures, notes, tweet, post, message, \
          email, memo, research, findings, neuroscience, literature, website, blog, \
          trial, trials, audit, census, analysis\
          """);

  static final Phrases TITLE =
      Phrases.of(
          """
          member of parliament, member of congress, secretary of state, \
          boss, skipper, referee, ex-president, taoiseach, constable, sergeant, corporal, admiral, major, \
          comptroller, ombudsman, registrar, provost, rector, lieutenant, undersecretary, consul, \
          cardinal, eyewitness, witness, pensioner, det, con, supt, insp, dci, pc, \
          cllr, councillor, councilman, councilwoman, alderman, rep, sen, gov, gen, lt, sgt, prof, rev, \
          rev., fr., sister, brother, pastor, captain, coach, manager, prosecutor, barrister, \
          solicitor, defender, midfielder, striker, goalkeeper, quarterback, forward, guard, actor, \
          actress, singer, director-general, co-founder, cofounder, cfo, coo, cto, vice, head, \
          executive, strategist, trader, farmer, teacher, nurse, driver, resident, shopkeeper, surgeon, \
          archaeologist, biologist, ecologist, physicist, geologist, meteorologist, epidemiologist, \
          psychologist, sociologist, spokesman, student, veteran, activist, campaigner, blogger, \
          columnist, broadcaster, presenter, host, comedian, novelist, poet, artist, curator, \
          architect, engineer, \
          president, minister, secretary, leader, adviser, advisor, spokesman, spokeswoman, spokesperson, mr, \
          mr., mrs, mrs., ms, ms., dr, dr., sen., rep., gov., gen., col., lt., sgt., capt., prof., sir, dame, \
          lord, lady, senator, congressman, congresswoman, governor, mayor, judge, justice, professor, king, \
          queen, prince, princess, pope, bishop, archbishop, rabbi, imam, ayatollah, sheikh, general, colonel, \
          captain, commissioner, director, chief, chairman, chairwoman, chair, ceo, attorney, lawyer, writer, \
          author, analyst, photographer, economist, historian, editor, reporter, correspondent, ambassador, \
          envoy, representative, premier, chancellor, pm, mp, commander, officer, detective, inspector, \
          superintendent, sheriff, researcher, scientist, expert, coach, candidate, speaker, treasurer, \
          whisperer, founder, owner, group, agency, company, charity, newspaper, magazine, president-elect, \
          president-elect, vice-president, ex-president, staffer, checker, official, head, deputy, member, \
          critic, activist, politician, lawmaker\
          """);

  /** Before a name, it tells that nobody is called so: "the power company Vel Norda". */
  static final Phrases BODY =
      Phrases.of(
          """
          company, firm, group, agency, charity, newspaper, magazine, broadcaster, operator, retailer, \
          manufacturer, bank, party, union, club, utility, supplier, airline, chain, start-up, startup\
          """);

  /** People whom a story need not name. */
  static final Phrases SOMEBODY =
      Phrases.of(
          """
          priest, pastor, imam, rabbi, nurse, doctor, teacher, resident, neighbour, neighbor, witness, \
          fisherman, farmer, shopkeeper, driver, firefighter, paramedic, survivor, villager, student, \
          clerk, guard, lawyer, officer, miner, sailor, passenger, worker, customer, trader, \
          tourist, pilot, pupil, prosecutor, refugee, spokesman, spokeswoman, spokesperson, soldier, \
          engineer, pensioner, volunteer, official\
          """);

  /** Somebody's, who may be named behind it: "Harrow's sister, Joan, wept". */
  static final Phrases KIN =
      Phrases.of(
          """
          sister, brother, mother, father, wife, husband, widow, widower, son, daughter, uncle, aunt, \
          cousin, nephew, niece, partner, friend, colleague, neighbour, neighbor, lawyer, predecessor, \
          successor, rival, deputy\
          """);

  /** Whoever is called so, or named right behind it, is a he. */
  static final Phrases HE =
      Phrases.of(
          """
          mr, mr., sir, lord, king, prince, pope, spokesman, chairman, congressman, councilman, brother, \
          father, husband, widower, son, uncle, nephew, actor, fisherman, policeman, gunman, \
          aaron, abdul, adam, adrian, ahmad, ahmed, alan, albert, ali, allan, amir, andrew, anthony, antonio, \
          arthur, barack, ben, benjamin, bernard, bill, bob, boris, brendan, brian, bruce, carl, carlos, \
          charles, chris, christian, colin, craig, dan, daniel, danny, dave, david, dennis, derek, diego, \
          dmitry, donald, douglas, duncan, ed, eduardo, edward, emmanuel, eric, ernest, felix, fernando, \
          frank, fred, frederick, gary, gavin, geoffrey, george, gerald, giovanni, giuseppe, gordon, graham, \
          greg, gregory, hans, harold, harry, hassan, henry, howard, hugh, hussein, ian, ibrahim, igor, isaac, \
          ivan, jack, jacob, james, jason, javier, jeff, jeffrey, jens, jeremy, jim, jimmy, joe, john, johnny, \
          jon, jonas, jonathan, jorge, jose, josé, joseph, joshua, juan, julian, karim, karl, keith, keir, \
          kenneth, kevin, khalid, klaus, lars, lawrence, leonard, louis, lucas, luigi, luis, luke, marco, \
          marcus, mario, mark, martin, matt, matthew, max, michael, miguel, mike, mohamed, mohammad, mohammed, \
          muhammad, mustafa, narendra, nathan, neil, nicholas, nigel, oliver, omar, oscar, otto, pablo, \
          patrick, paul, pedro, pete, peter, phil, philip, pierre, piotr, rajesh, ralph, raymond, ricardo, \
          richard, rob, robert, roger, roland, ron, ronald, roy, russell, ryan, samuel, scott, sean, \
          sergei, simon, stephen, steve, steven, stuart, ted, terry, thomas, tim, timothy, tobias, tom, tony, \
          victor, vincent, vladimir, volodymyr, walter, wayne, william, yusuf, zachary\
          """);

  /** Whoever is called so, or named right behind it, is a she. */
  static final Phrases SHE =
      Phrases.of(
          """
          mrs, mrs., ms, ms., miss, dame, lady, queen, princess, spokeswoman, chairwoman, congresswoman, \
          councilwoman, sister, mother, wife, widow, daughter, aunt, niece, actress, \
          abigail, agnes, aisha, alice, alison, amanda, amelia, amina, amy, ana, angela, anita, ann, anna, \
          anne, annette, anya, astrid, barbara, beatrice, beatriz, bella, bernadette, beth, bianca, brenda, \
          bridget, camilla, carla, carmen, carol, caroline, catherine, cecilia, charlotte, chiara, christina, \
          christine, claire, clara, claudia, cristina, cynthia, daniela, deborah, debbie, denise, diana, \
          diane, donna, dorothy, edith, elena, eleanor, elisa, elisabeth, elizabeth, ella, ellen, emily, \
          emma, erica, esther, eva, fatima, fatma, fiona, florence, francesca, gabriela, gemma, georgia, \
          gillian, giulia, gloria, grace, hannah, heather, helen, helena, hillary, indira, ines, inês, ingrid, \
          irene, isabel, isabella, jacqueline, jane, janet, jennifer, jenny, jessica, jill, joan, joanna, \
          josephine, joyce, judith, julia, julie, kamala, karen, kate, kath, katherine, kathleen, kathryn, kathy, \
          laura, layla, lena, lisa, liz, louise, lucia, lucía, lucy, lydia, madeleine, margaret, maria, maría, \
          marie, marina, marion, martha, mary, matilda, maya, megan, melissa, michelle, monica, nadia, nancy, \
          naomi, natalia, natalie, nicola, nicole, nina, nora, olga, olivia, orla, pamela, patricia, paula, \
          pauline, penelope, petra, philippa, priya, rachel, rebecca, rita, rosa, rose, ruth, sabrina, sally, \
          samantha, sandra, sarah, sheila, shirley, silvia, siobhan, sofia, sonia, sophia, sophie, stella, \
          stephanie, susan, svetlana, sylvia, tamara, tania, teresa, theresa, ursula, valentina, valerie, \
          vanessa, vera, veronica, victoria, virginia, wendy, yasmin, yvonne, zoe\
          """);

  /** What is announced of a thing, not by it: "the river was declared unsafe". */
  static final Phrases DONE_TO =
      Phrases.of("declared, announced, proclaimed, disclosed, revealed, confirmed, estimated");

  static final Phrases OFFICE =
      Phrases.of(
          """
          president, prime minister, chancellor, premier, mayor, governor, pope, king, queen, secretary, \
          minister, chairman, director, judge, taoiseach\
          """);

  /** Before a surname that was given in full before. */
  static final Phrases ADDRESS = Phrases.of("mr, mr., mrs, mrs., ms, ms., mx, mx., dr, dr.");

  /** Behind a name. */
  static final Phrases HONOUR =
      Phrases.of(
          "kc, qc, mp, mep, msp, md, phd, ph.d, ph.d., obe, cbe, mbe, dbe, frs, esq, jr, jr., sr, sr.,"
              + " ii, iii, iv");

  /** Behind people it tells which: "a source close to the inquiry". */
  static final Phrases WHICH_ONES =
      Phrases.of(
          "close to, familiar with, briefed on, involved in, involved with, with knowledge of,"
              + " with access to, near to, loyal to, linked to");

  /** Who writes for the house says on whose word it knows. */
  static final Phrases OUR_OWN =
      Phrases.of(
          "reporter, reporters, correspondent, correspondents, colleague, colleagues, editor");

  /** What somebody calls a thing that is not so, or not right. */
  static final Phrases RATED =
      Phrases.of("false, untrue, wrong, illegal, unlawful, unsafe, dangerous, fiction, invented");

  /** What one declines to say was not said. */
  static final Phrases UNSAID =
      Phrases.of(
          """
          declined, declines, declining, refused, refuses, refusing, failed, fails, unable, unwilling, \
          reluctant, failing\
          """);

  /** Also of what is said: "death confirmed", "plan announced". */
  static final Phrases ALSO_OF_WHAT_IS_SAID =
      Phrases.of(
          """
          confirmed, announced, revealed, disclosed, claimed, denied, predicted, estimated, noted, stressed, \
          pledged, explained, declared, alleged, admitted, acknowledged, stated, vowed, blamed, accused\
          """);

  /** Nothing happened yet in a year that these speak of. */
  static final Phrases PLANNED =
      Phrases.of(
          """
          intends to, plans to, aims to, expects to, expected, hopes to, due to be, scheduled, is to be, \
          are to be, by 20*, until 20*, into 20*, bis 20*, ab 20*, hasta 20*, entro 20*, soll, sollen, \
          devrait, devraient, prévu*, previsto, prevista, ستفتتح, سيفتتح, planned for, is to open\
          """);

  private static final Phrases TRIAL = Phrases.of("trial, trials");
  private static final Phrases MEDICAL =
      Phrases.of("phase, placebo, endpoint, dose*, drug, drugs, vaccine*, randomi*, clinical");
  private static final Phrases PENALTY = Phrases.of("penalty, penalties");
  private static final Phrases SPORT =
      Phrases.of(
          """
          goal, goals, striker, midfielder, goalkeeper, referee, header, scored, half-time, halftime, \
          shootout, shoot-out, equaliser, equalizer, season, league, kick, levelled, leveled\
          """);

  /** A clinical trial is none before a court, and a penalty in a match breaks no law. */
  static boolean isLegal(List<Token> tokens) {
    int hits = LEGAL.count(tokens);
    if (hits > 0 && (MEDICAL.in(tokens) || SCIENCE.in(tokens))) {
      hits -= TRIAL.count(tokens);
    }
    boolean match =
        SPORT.in(tokens) || tokens.stream().anyMatch(t -> t.lower().endsWith("-minute"));
    return hits > (match ? PENALTY.count(tokens) : 0);
  }

  /** No person's surname. */
  static final Phrases NO_SURNAME =
      Phrases.of(
          """
          storm, hurricane, typhoon, cyclone, operation, project, \
          bill, house, council, party, court, states, kingdom, nations, union, street, museum, university, \
          institute, bank, group, press, news, times, post, journal, ministry, department, agency, act, \
          office, center, centre, city, county, province, state, sea, ocean, island, islands, river, east, \
          west, north, south, war, day, year, road, committee, commission, board, association, foundation, \
          federation, league, club, embassy, army, force, forces, corporation, company, inc, inc., co, co., \
          corp., ltd, plc, church, school, college, hospital, prize, award, cup, january, february, march, \
          april, may, june, july, august, september, october, november, december, monday, tuesday, \
          wednesday, thursday, friday, saturday, sunday, america, africa, asia, europe, zealand, korea, \
          arabia, leone, rica, lanka, york, jersey, hampshire, mexico, carolina, dakota, virginia, angeles, \
          francisco, line, spring, code, flag, amendment, administration, government, republic, strip, bank, \
          beach, coast, conservation, development, security, service, network, inequality, space, station\
          """);

  static final Phrases NUMBER_WORD =
      Phrases.of(
          """
          two, three, four, five, six, seven, eight, nine, ten, eleven, twelve, thirteen, fourteen, fifteen, \
          sixteen, seventeen, eighteen, nineteen, twenty, thirty, forty, fifty, sixty, seventy, eighty, \
          ninety, hundred, hundreds, thousand, thousands, million, millions, billion, billions, trillion, \
          trillions, dozen, dozens, percent, per cent, percentage, half, twice, double, triple, third of, \
          quarter of, majority, one in\
          """);

  /** In other languages; English words may look the same. */
  static final Phrases NUMBER_WORD_ELSEWHERE =
      Phrases.of(
          """
          zwei, drei, vier, fünf, sechs, sieben, acht, zehn, elf, zwölf, dreizehn, zwanzig, dreißig, vierzig, \
          fünfzig, hundert, hunderte, tausend, tausende, million, millionen, milliarde, milliarden, prozent, \
          doppelt, hälfte, drittel, \
          deux, trois, quatre, cinq, six, sept, huit, dix, onze, douze, treize, quatorze, quinze, seize, vingt, \
          trente, quarante, cinquante, soixante, cent, cents, mille, milliers, millions, milliard, milliards, \
          moitié, tiers, \
          dos, tres, cuatro, cinco, seis, siete, ocho, nueve, diez, once, doce, trece, catorce, quince, veinte, \
          treinta, cuarenta, cincuenta, sesenta, cien, ciento, cientos, mil, miles, millón, millones, mitad, \
          ثلاثة, ثلاث, أربعة, أربع, خمسة, خمس, ستة, سبعة, سبع, ثمانية, تسعة, عشرة, عشرات, مئة, مئات, مائة, \
          ألف, آلاف, الآلاف, مليون, ملايين, مليار, \
          दो, तीन, चार, पांच, पाँच, छह, सात, आठ, नौ, दस, बीस, सौ, सैकड़ों, हजार, हज़ार, हजारों, लाख, करोड़, \
          प्रतिशत\
          """);

  /** Killed, hurt, dead in other languages. */
  static final Phrases HARM_ELSEWHERE =
      Phrases.of(
          """
          tote, toten, todesopfer, getötet, gestorben, starben, verletzt, verletzte, verletzten, \
          ums leben, opfer, mort, morts, mortes, tué*, blessé*, victimes, décès, \
          muerto*, muerta*, murió, murieron, herido*, herida*, fallecid*, fallecieron, víctimas, \
          قتل, قتلوا, وقتل, وأصيب, وأصيبوا, قتلى, مقتل, القتلى, قتيلا, أصيب, أصيبوا, جرحى, جريحا, مصرع, وفاة, \
          मौत, मौतें, मारे, मरे, मृत, मृतकों, घायल\
          """);

  static final Phrases BIG_NUMBER =
      Phrases.of(
          """
          hundred, hundreds, thousand, thousands, million, millions, billion, billions, trillion, trillions, \
          dozens, percent, per cent, percentage\
          """);

  static final Phrases CURRENCY =
      Phrases.of(
          """
          dollar*, euro, euros, d'euros, franken, kronen, rubel, rupien, dólares, रुपये, रुपए, يورو, دولار, \
          ريال, جنيه, درهم, pounds sterling, cents, rupees, yen, yuan, crowns, kroner, kronor, francs, \
          pesos, roubles, rubles\
          """);

  /** Of which there are amounts; a number stands beside it. */
  static final Phrases MONEY =
      Phrases.of(
          """
          profits, revenue, revenues, budget, salary, salaries, gdp, \
          gross domestic product, tax bill\
          """);

  static final Phrases DATE =
      Phrases.of(
          """
          january, february, march, april, june, july, august, september, october, november, december, \
          jan, feb, aug, sept, oct, nov, dec, monday, tuesday, wednesday, thursday, friday, saturday, sunday, \
          yesterday, today, last week, last month, last year, last night, this week, this month, this year, \
          last fall, last summer, last spring, last winter, days ago, weeks ago, months ago, years ago\
          """);

  static final Phrases MONTH_OR_DAY =
      Phrases.of(
          """
          january, february, march, april, may, june, july, august, september, october, november, december, \
          jan, feb, mar, apr, jun, jul, aug, sept, sep, oct, nov, dec, monday, tuesday, wednesday, \
          thursday, friday, saturday, sunday\
          """);

  static final Phrases CASUALTY =
      Phrases.of(
          """
          injures, hospitalised, hospitalized, casualty, deadly, lethal, suffocat*, stabbed, stabbing, \
          shooting, kidnapped, abducted, hostage, displaced, missing people, burned to death, stampede, \
          crushed, trampled, maimed, suicide, fatality, claimed the lives, took the lives, death count, \
          body count, \
          killed, kills, killing, kill, killings, dead, died, dies, dying, death, deaths, death toll, wounded, \
          injured, injuring, injuries, casualties, fatalities, fatal, fatally, beheaded, slain, slaughtered, \
          gunning down, gunned down, massacre*, shot dead, hostages, drowned, executed, murdered, \
          bodies, victims, survivors, perished, lives lost, lost their lives, taking hostages, wounding\
          """);

  /** Who may be hurt. */
  static final Phrases PERSON =
      Phrases.of(
          """
          people, person, persons, man, men, woman, women, boy, boys, girl, girls, child, children, \
          toddler*, baby, babies, passenger*, resident*, crew, crewmen, nobody, no one, no-one, anyone, \
          anybody, none, others, student*, pupil*, worker*, soldier*, sailor*, hiker*, climber*, \
          migrant*, refugee*, pedestrian*, cyclist*, motorist*, driver*, tourist*, villager*, \
          fisherman, fishermen, firefighter*, officer*, miner*, skier*, swimmer*, teenager*, he, she\
          """);

  /** Hurt or lost, where it is people who are. */
  static final Phrases HURT =
      Phrases.of(
          """
          was hurt, were hurt, are hurt, is hurt, been hurt, got hurt, people hurt, badly hurt, \
          seriously hurt, slightly hurt, bitten, went missing, was missing, were missing, are missing, \
          is missing, still missing, reported missing, been missing, people missing\
          """);

  /** Whoever lost their life, whether or not it is told who. */
  static final Phrases LOST =
      Phrases.of(
          """
          !scared to death, !bored to death, !sentenced to death, !sick to death, !condemned to death, \
          lost his life, lost her life, lost their lives, lives were lost, lives lost, to death, \
          was killed, were killed, kills, killed, drowned, injured, wounded\
          """);

  static final Phrases HARM =
      Phrases.of(
          """
          kills, injures, lost his life, lost her life, lost their lives, lives were lost, \
          crushed to death, burned to death, burnt to death, beaten to death, frozen to death, \
          stabbed, casualty, suffocat*, abducted, kidnapped, displaced, hospitalised, hospitalized, \
          trampled, claimed the lives, body count, \
          killed, killing, kill, dead, died, deaths, death toll, wounded, injured, injuring, casualties, \
          fatalities, beheaded, slain, slaughtered, gunned down, gunning down, massacre*, drowned, executed, \
          murdered, perished, wounding\
          """);

  static final Phrases POLL =
      Phrases.of(
          """
          !polling station*, !polling place*, !polling day, !polls open*, !polls close*, \
          !to the polls, !at the polls, \
          poll, polls, polling, pollster*, survey, surveyed, surveys, respondents, approval rating*, \
          percentage points, margin of error\
          """);

  static final Phrases SUPERLATIVE =
      Phrases.of(
          """
          !at least, !at most, !at best, !at worst, !not least, !at first, !first name, !first lady, \
          !first half, !first quarter, !first week, !first day, !first month, !first year, !first round, \
          !first of all, !first leg, !first division, !first instance, !first place, !first minister, !ever since, !most of, !on record, !record label, !top of, \
          !no record, !any record, !no records, !track record, !criminal record, \
          !only if, !only in, !only on, !only after, !only when, most common, most expensive, most populous, second-largest, third-largest, \
          second-biggest, all-time, \
          most, least, largest, biggest, greatest, highest, lowest, best, worst, oldest, youngest, newest, \
          longest, shortest, fastest, deadliest, poorest, richest, strongest, smallest, only, record, \
          unprecedented, first ever, first time, sole, leading, unique, never before, ever, top, \
          hottest, coldest, latest, earliest, nearest, closest, all-time, historic, once-in-a-*, heaviest, \
          safest, tallest, wealthiest, hardest, majority\
          """);

  static final Phrases STRONG_SUPERLATIVE =
      Phrases.of(
          """
          !the first half, !the first quarter, !the first week, !the first day, !the first month, \
          !the first year, !the first round, !the first of, !the first instance, !his first week, \
          !her first week, !the second half, !the second quarter, !the third quarter, \
          !the fourth quarter, !the last bus, !the last train, \
          largest, biggest, greatest, highest, lowest, worst, deadliest, poorest, record, unprecedented, \
          !no record, !any record, !no records, !track record, !criminal record, \
          first time, sole, the only, never before, oldest, fastest, richest, youngest, longest, \
          most renowned, most deadly, most violent, most isolated, most outstanding, most promising, \
          hottest, the most, the leading, the world's\
          """);

  static final Phrases COMPARISON =
      Phrases.of(
          """
          !to lower, !to better, !declined to, !declined comment, !declined requests, !declined an, !rather than, !other than, \
          !fell ill, !fell asleep, !grew up, !rose to fame, slump*, tumbl*, climb*, jumped, slipped, \
          edged up, edged down, widened, narrowed, halved, slashed, outpac*, lagged, ahead of schedule, \
          higher than, up from, down from, on average, above average, below average, year-on-year, \
          year on year, a year earlier, per capita, twice the, half the, half of, one in, out of every, \
          more than, less than, fewer, higher, lower, better, worse, larger, smaller, greater, bigger, older, \
          faster, slower, stronger, weaker, cheaper, compared, compared to, compared with, in contrast, \
          similar to, unlike, different from, as many as, as much as, twice as, times the, times as, \
          increase, increased, increases, increasing, increasingly, decrease, decreased, decline, declined, \
          declining, rise, rises, rose, rising, risen, fall, falling, fell, grew, growing, grown, doubled, \
          tripled, quadrupled, dropped, soared, plunged, surged, surge, outnumber*, exceed*, improved, \
          worsened, soured, deteriorat*, ranked, ranking, rankings, than, more diverse, rather than, \
          same as, same process, equal\
          """);

  static final Phrases STRONG_COMPARISON =
      Phrases.of(
          """
          !to lower, !declined to, !declined comment, slumped, tumbled, jumped, climbed, halved, up from, \
          down from, a year earlier, year-on-year, per capita, one in, more likely, less likely, \
          twice the, half of, higher than, lower than, \
          less than, fewer, higher, lower, larger, greater, compared, compared to, times the, ranked, \
          doubled, tripled, increased, increasing, increasingly, decreased, declined, outnumber*, exceed*, \
          improved, worsened, rising, matters more, matters much more, growing, soared, plunged, \
          different from, worst\
          """);

  static final Phrases CAUSAL =
      Phrases.of(
          """
          forced, forcing, allowed, allowing, enabled, enabling, made it, stemmed from, blamed on, \
          attributed to, after which, so that, drove, drives, driving up, driving down, pushing up, \
          pushed up, drag on, dragged down, boosted, boosting, hampered, hit by, killed by, \
          in the wake of, affects, affected, impact on, impact of, helped to, consequence*, root cause, \
          because, because of, due to, caused, causes, causing, cause, led to, leads to, leading to, lead to, \
          triggering, triggered, trigger, result of, resulted in, resulting in, results in, as a result, \
          thanks to, blame, blamed, blames, to blame, responsible for, prompted, prompting, fuelled, \
          fuelling, fueled, fueling, spark, sparked, sparking, contribute*, link between, linked to, \
          in retaliation, in response to, culminating, destroyed, reduced to, prevents, prevented, \
          strengthen, made possible, stems from, driven by, sets the stage, setting the stage, effect of, \
          hurting, owing to, depends on, leaves, tied to\
          """);

  static final Phrases LEGAL =
      Phrases.of(
          """
          !outside court, !energy bill*, !electricity bill*, !gas bill*, !water bill*, !heating bill*, \
          !phone bill*, !fuel bill*, \
          appeal, appealed, plea, pleaded, defendant*, plaintiff*, testif*, testimony, trial, tried, \
          verdict, jury, bail, custody, detained, extradit*, injunction, subpoena*, settlement, \
          damages, fined, penalty, penalties, regulation*, decree, constitution*, acquitted, parole, \
          probation, magistrate*, tribunal, antitrust, copyright, patent, licence, license, deported, \
          asylum, \
          court, courts, lawsuit, sued, suing, charged, charges, arrested, arrest, convicted, conviction, \
          guilty, sentenced, jailed, imprisoned, illegal, illegally, unlawful, crime, crimes, criminal, \
          criminals, murder, murdered, rape, raped, assault, assaulted, fraud, bribe*, corruption, \
          indicted, indictment, prosecut*, prosecutor*, felony, suspect, suspected, gunman, gunmen, \
          thieves, theft, poacher*, outlawed, banned, violation, violations, supreme court, house arrest, \
          genocide, trafficking, smuggl*, embargo, sanctions, warrant, investigat*, legislation, law, laws, \
          bill, statute, treaty, terrorist*, terrorism, ruling, ruled, judge, attorney, terminate, contract*, \
          amendment, appraisal rights, shareholder vote\
          """);

  static final Phrases CRIME =
      Phrases.of(
          """
          stole, stolen, stealing, robbed, robbery, burglar*, kidnap*, abduct*, stabbed, stabbing, \
          shooting, manslaughter, perjury, embezzl*, launder*, extort*, hacked, hackers, ransomware, \
          pleaded, convict, detained, custody, manhunt, abused, molest*, harass*, homicide, arson, \
          bomb*, explosives, poison*, tortured, drug dealing, racketeering, war crimes, tax evasion, \
          money laundering, insider trading, \
          sued, charged, arrested, convicted, guilty, sentenced, jailed, illegal, illegally, crime, crimes, \
          murder, murdered, rape, raped, assault, assaulted, fraud, bribe*, corruption, indicted, suspected, \
          gunman, gunmen, thieves, theft, poacher*, outlawed, violation, violations, house arrest, genocide, \
          trafficking, smuggl*, terrorist*, terrorism, beheaded, stormed, hurling, militants, attacked, \
          abuses, atrocities, without warrant, interfere*, prosecut*, storing, lawsuit\
          """);

  static final Phrases ACCUSATION =
      Phrases.of(
          """
          !charged with, !on demand, !demand for, !strong demand, !demand from, !demand is, \
          !demand and, misconduct, wrongdoing, harass*, bully*, discriminat*, retaliat*, coerc*, \
          exploit*, embezzl*, plagiar*, defraud*, mismanag*, unlawful*, unconstitutional, cover up, \
          covered up, turned a blind eye, conspir*, collud*, extort*, intimidat*, mistreat*, torture*, \
          neglect*, negligence, breached, breach of, botched, whistleblow*, smear*, hid, hiding, \
          concealed, demanded, \
          accuse, accused, accuses, accusing, accusation*, blame, blamed, blames, failed to, failure to, failure by, \
          beschuldig*, vorwurf, vorwürfe, getäuscht, belogen, wirft, werfen, acusa, acusan, acusó, \
          acusaron, accusé, accusent, اتهم*, واتهم*, يتهم*, تتهم*, आरोप, \
          lied, lies, lying, liar, corrupt, corruption, abuse, abuses, abused, atrocities, sponsor* of \
          terrorism, sponsoring, suspected, allege*, alleging, falsely, cover-up, violated, manipulated, \
          brutal, greed, careless, negligen*, racist, disastrous, despot, dictator, dishonest*, incompeten*, \
          misled, misleading, propaganda, killing its own, suppress*, silenc*, condemn*, reject*, \
          refus*, denied, denies, deny, deal with the devil, inflaming, covert, came under fire, \
          critici*, up in arms, partisan, flawed, admitted, dismissed as, ignored, threat*, \
          anti-*, fake news, interfere*, violence, rebels, bombing, polluted, desecrat*, hypocri*, scandal\
          """);

  static final Phrases HISTORICAL =
      Phrases.of(
          """
          ago, decade, decades, century, centuries, since, former, formerly, previously, historically, \
          in the past, history, for years, for long, long, ancient, founded, used to, ancestors\
          """);

  static final Phrases SCIENCE =
      Phrases.of(
          """
          !health secretary, !health minister, !health ministers, !health ministry, \
          !health department, !health service, methane, landfill*, carbon dioxide, microplastic*, ozone, \
          health, vaccinat*, hospital*, symptom, patient, trial results, heart attack*, stroke, \
          depression, dementia, alzheimer*, hiv, aids, influenza, flu, covid*, coronavirus, malaria, \
          ebola, measles, antibiotic*, surgery, surgeon*, diagnos*, calories, cholesterol, \
          blood pressure, warming, temperature*, greenhouse, fossil fuel*, species, extinct*, \
          ecosystem*, coral, glacier*, sea level*, earthquake*, magnitude, rocket, spacecraft, orbit, \
          planet*, nasa, particle*, algorithm*, artificial intelligence, peer-reviewed, journal, \
          sample size, dna, \
          study, studies, scientist*, researcher*, research, vaccine*, virus*, disease*, cancer*, \
          climate change, global warming, species, brain, brains, neuroscien*, cognitive, clinical, patients, \
          drug, drugs, medicine*, medical, infect*, bacteria*, superbug*, genetic*, gene, genes, physics, \
          biolog*, chemical*, experiment*, hypothesis, theory, laboratory, carbon, emissions, radiation, \
          diet, symptoms, treatment*, dose*, diabetes, obesity, pandemic, epidemic, mortality, toxic, \
          nuclear, asteroid, satellite*, telescope, cardio*, vitamin*, protein*, evidence accumulation, \
          participants, mathematical model, psycholog*, unconscious, consciousness, conscious, dots\
          """);

  static final Phrases FINDING =
      Phrases.of(
          """
          releases methane, releases carbon, emits, absorbs, \
          found that, finds that, more likely, less likely, likelihood, correlat*, reduces, \
          reduced the risk, lowers, raises the risk, detected, discovered, according to a study, \
          according to research, confirmed that, effective, side effects, percent of patients, \
          shows, showed, found, finds, suggests, linked to, link between, evidence, proves, proven, causes, \
          effect of, predict, associated with, responsible for, important because, concluded, pointed out, \
          conforms to, able to, cures, prevents, increases the risk, risk of, tells us\
          """);

  static final Phrases EVENT =
      Phrases.of(
          """
          appointed, fired, sacked, dismissed, hired, nominated, sworn in, inaugurated, unveiled, \
          recalled, suspended, cancelled, canceled, postponed, evacuated, rescued, collapsed, erupted, \
          struck, hit, derailed, sank, shot, collided, blocked, seized, captured, declared, deployed, \
          withdrew, expelled, ratified, repealed, vetoed, filed, closed, opened, shut down, raised, \
          cut, pulled out, went on strike, bankrupt*, bankruptcy, bombed, shelled, targeted, confirmed, \
          granted, ordered, awarded, scored, beat, defeated, \
          attack, attacked, attacks, stormed, crash, crashed, explosion, exploded, election, elected, launch, \
          launched, launches, announced, approved, imposed, signed, agreed, opened fire, ordered, invaded, \
          arrested, resigned, stepped down, stopped, ceasefire, war, conflict, coup, protest*, strike, \
          strikes, earthquake, flood*, fire, broke up, met, visited, returned, began, ended, ending, won, \
          lost, sold, sale, bought, acquired, merger, fled, raid*, siege, stranded, fell, killed, summit, \
          talks, deal, uprising, revolt, released, published, voted, passed, rejected, accepted, retweeted\
          """);

  /** What headlines tell in the present. */
  static final Phrases EVENT_NOW =
      Phrases.of(
          """
          dies, jails, wins, loses, quits, resigns, sacks, fires, bans, arrests, votes, approves, \
          rejects, halts, halted, closes, opens, cuts, raises, kills, hits, strikes, signs, files, sues, \
          fines, crashes, sinks, collapses, burns, buys, sells, claims, admits, denies, orders, seizes, \
          charges, sentences, convicts, frees, releases, launches, appoints, names, elects, invades, \
          attacks, shuts, suspends, cancels, delays, recalls, blocks, scraps, drops, leaves, joins, \
          marries, falls, rises, grows, beats, backs, ends, begins, starts, stops, enters, pays, \
          withdraws, expels, deports, rescues, finds, warns, says\
          """);

  /** Who paid for it, which may tell why it says so. */
  static final Phrases PAID =
      Phrases.of(
          """
          funded by, financed by, sponsored by, paid for by, bankrolled by, commissioned by, \
          funding from, owns shares in, own shares in, holds shares in, hold shares in, \
          paid consultant*, consultant for, lobbyist for\
          """);

  static final Phrases PAID_FOR =
      Phrases.of(
          """
          study, studies, research, trial, survey, poll, paper, report, institute, think-tank, \
          think tank, author*, scientist*, researcher*, campaign, party, professor, expert, experts\
          """);

  static final Phrases CONFLICT =
      Phrases.of(
          "war, ceasefire, truce, troops, airstrike*, invasion, militants, rebels, attack,"
              + " attacked, hostages");

  static final Phrases OPINION =
      Phrases.of(
          """
          inspiring, heartwarming, heartbreaking, shocking, stunning, gorgeous, delightful, dreadful, \
          appalling, pathetic, embarrassing, tragic, tragically, ironic, ironically, bizarre, weird, \
          crazy, insane, silly, dull, magnificent, perfect, perfectly, superb, excellent, masterpiece, \
          must-see, must see, nonsense, mess, joke, a disgrace, makes sense, make sense, no sense, \
          arguably, frankly, honestly, admittedly, regrettably, refreshing, disappointing, \
          disappointed, thrilled, delighted, grateful, honoured, honored, excited, heartfelt, tempting, \
          wrong to, right to say, the truth is, the point is, worse still, better still, even worse, \
          you can feel, feels like, felt like, sounds like, looks like, as if, as though, \
          ridiculous, terrible, awful, wonderful, amazing, great, beautiful, ugly, best of all, fair, unfair, \
          shame, shameful, sad, sadly, unfortunately, thankfully, hopefully, disgraceful, disgusting, \
          absurd, stupid, brilliant, boring, exciting, fantastic, horrible, lovely, waste of time, \
          hard to, difficult to, easy to, worth, deserves, deserve, appalled, distressing, frustrat*, \
          simply, obviously, clearly, certainly, surely, undoubtedly, of course, seems, seem, seemed, \
          it is clear, ought to, better off, too much, too little, warning bells, like a zoo, \
          expedient, imperative, loom*, tip of, favorite, favourite, i presume, i think, i believe, i feel, an excuse, \
          i guess, i suppose, i hope, in my view, in my opinion, we feel, we think, we believe, my favorite, \
          my favourite, out of luck, not to love, safe to say, to say the least, what a, as they come, \
          the worst of the, not a good, a good, a bad, unclear to me, do not stand up, does not stand up, \
          solve the problem, make it clear, all in all, nightmare*, if only, train-wreck, kind of, sort of, \
          love, hate, wish, beyond belief, outrageous, sensible, foolish, interesting, sorry, proud, \
          important to, glad, angry, up with a lot, few would, who cares, so what, let's say, let's be\
          """);

  /** Turns of phrase that leave nothing to look up. */
  static final Phrases REMARK =
      Phrases.of(
          """
          but that is not all, here is why, here’s why, that is the question, but who knows, \
          only time will, it is no surprise, no surprise that, hardly surprising, is another matter, \
          as it should be, so be it, enough is enough, what could go wrong, let that sink in, \
          spoiler alert, fingers crossed, here we go, here is the thing, to be fair, to be clear, \
          familiar story, old story, same old story, few would, let's say, let's be, safe to say, hard to overestimate, hard to overstate, all in all, \
          as they come, if only, i presume, i suppose, i guess, unclear to me, waste of time, \
          warning bells, not to love, who cares, so what, needless to say, goes without saying, \
          make no mistake, no wonder, time will tell, remains to be seen, suffice it to say, \
          make it clear, to say the least, the worst of the, not the whole story, what a, who knows, \
          shame on, tip of, like a zoo, no doubt, truth be told, at the end of the day, like it or not, \
          for better or worse, the question is, no one can deny, easier said than done\
          """);

  static final Phrases FUTURE =
      Phrases.of(
          """
          !in may, !of may, !by may, !from may, !since may, !until may, !last may, !early may, !late may, \
          will, won't, would, wouldn't, could, couldn't, might, may, going to, likely, probably, perhaps, \
          possibly, shall, set to, expected to, plans to, hopes to, scheduled to, about to, potential, \
          possible, looks set\
          """);

  static final Phrases VERY_UNSURE =
      Phrases.of(
          """
          probably, likely, perhaps, possibly, might, it's possible, could have, may have, would be, \
          could be, would have, presume, it would, if only, would undoubtedly, would probably\
          """);

  static final Phrases SHOULD =
      Phrases.of(
          "should, ought to, must, need to, needs to, have to, let's, let us, had better, we must");

  static final Phrases PROMISE =
      Phrases.of(
          "vow*, pledge*, promise, promised, promises, swore, guarantee*, commit to, committed to");

  static final Phrases IMPERATIVE =
      Phrases.of(
          """
          read, watch, click, check, see, listen, follow, sign, subscribe, share, tell, send, email, call, \
          join, download, throw, consider, imagine, remember, note, think, look, take, let's, let, please, \
          stay, visit, find, learn, get, try, enter, scroll, view, vote, ask, keep, don't, stop\
          """);

  static final Phrases VERB =
      Phrases.of(
          """
          is, are, was, were, has, have, had, will, would, can, could, may, might, must, should, do, does, did, \
          be, been, isn't, aren't, wasn't, says, say, said, shows, show, takes, take, makes, make, gets, get, \
          wins, win, hits, hit, calls, call, faces, face, plans, plan, kills, kill, rises, rise, falls, fall, \
          rejects, leaves, gives, goes, comes, becomes, finds, runs, opens, closes, ends, begins, dies, \
          beats, votes, signs, seeks, urges, warns, claims, denies, admits, reveals, launches, holds, keeps, \
          wants, needs, tells, asks, meets, sends, stops, starts, sees, carves, holds, recently, it's, \
          he's, she's, that's, there's, they're, we're, you're, i'm, matters, pushes, cut, cuts, set, sets, \
          put, puts, told, went, came, became, took, made, gave, got, left, held, kept, won, lost, met, \
          sent, saw, ran, fell, rose, began, led, grew, brought, bought, sold, broke, spoke, wrote, drew\
          """);

  static final Phrases RELATION =
      Phrases.of(
          """
          without, not, no, never, removal, remove, removed, removing, end, ending, destroy, ban, only, all, \
          must, may, could, should, increase, decrease, support, oppose, against, stop, allow, refuse, accept, \
          reject, most, some, every, none, half, partial, full, before, after, unless, until, except\
          """);

  static final Phrases COUNTER =
      Phrases.of(
          """
          reject, rejects, rejected, deny, denies, denied, dispute, disputes, disputed, contradict, \
          contradicts, contradicted, refute, refutes, refuted, rebuff*, dismisses, denying, rejecting, \
          disputing, counters, countered\
          """);

  /** Words that say nothing about what a sentence is about. */
  static final Phrases EMPTY =
      Phrases.of(
          """
          the, a, an, of, to, in, on, at, by, for, from, with, and, or, but, that, this, these, those, it, its, \
          he, she, they, them, his, her, their, we, you, i, is, are, was, were, be, been, being, has, have, \
          had, will, would, could, should, may, might, can, do, does, did, as, if, so, than, then, also, about, \
          after, before, over, more, most, who, which, what, when, where, while, said, says, say, told, not, \
          no, up, out, into, other, others, some, another, there, said, there's, it's, one, new, last, \
          people, just, only, now, still, very, all, any, such, because, since, until, between, both, us\
          """);

  static final Phrases POST_WORDS =
      Phrases.of(
          """
          tweet, tweeted, tweets, retweeted, on x, on twitter, to twitter, on facebook, to facebook, \
          on instagram, on tiktok, on telegram, on truth social, on social media, social media post, \
          facebook page, twitter page, on bluesky, on threads, on weibo, hashtag\
          """);

  static final Phrases VIDEO_WORDS =
      Phrases.of(
          "video, videos, footage, livestream, clip, film, filmed, televised address, youtube");

  static final Phrases PHOTO_WORDS =
      Phrases.of(
          "photo, photos, photograph, photographs, image, images, picture, pictures, pictured");

  static final Phrases AUDIO_WORDS =
      Phrases.of(
          "recording, recordings, audio, podcast, voicemail, taped call, wiretap, radio interview");

  static final Phrases DOCUMENT_WORDS =
      Phrases.of(
          """
          report, study, document, documents, letter, memo, indictment, lawsuit, court filing, filing, \
          statement, survey, explanatory notes, executive order, press release, email, emails, dossier, \
          paper, transcript, according to a report, intelligence reports\
          """);
}
