extension LexiconEntry {
  /// Titles, roles, first names, particles.
  static let people: [LexiconEntry] = [
    LexiconEntry(
      [.title],
      """
      mr mrs ms miss dr prof rev hon gen lt col maj capt cmdr cpl sgt pvt adm brig det insp sen sens rep reps gov president
      senator senators representative congressman congresswoman governor mayor chancellor premier minister secretary
      ambassador judge justice chief general admiral colonel major captain sergeant lieutenant professor doctor sir dame lord
      lady king queen prince princess pope cardinal archbishop bishop reverend father sister imam rabbi sheikh sheik ayatollah
      emir sultan coach chairman chairwoman chair director commissioner superintendent detective officer inspector deputy
      attorney speaker leader spokesman spokeswoman spokesperson councilman councilwoman delegate assemblyman executive ceo
      founder actor actress singer author analyst economist prosecutor vice-president pastor dean provost sheriff constable
      msgr atty dist congressmen congresswomen supt cllr councillor alderman whip cto cfo coo vp undersecretary undersheriff comptroller treasurer auditor mp mep msp
      qc kc mpp mla mna obe cbe mbe ald amb pres assemblywoman administrator
      """),
    LexiconEntry(
      [.role],
      """
      president senator representative congressman congresswoman governor mayor chancellor premier minister secretary
      ambassador judge justice general admiral colonel captain sergeant lieutenant professor doctor king queen prince princess
      pope cardinal archbishop bishop coach chairman chairwoman chair director commissioner superintendent detective officer
      inspector deputy attorney lawyer speaker leader spokesman spokeswoman spokesperson councilman executive ceo founder actor
      actress singer author analyst economist prosecutor pastor sheriff candidate lawmaker diplomat official expert scientist
      researcher teacher student resident witness worker owner manager captain player striker goalkeeper defender quarterback
      father mother son daughter brother sister husband wife man woman boy girl victim suspect activist critic adviser advisor
      aide chief head commander dictator emperor envoy fighter firefighter historian journalist reporter nurse physician surgeon
      pilot pilot driver survivor veteran winner writer neighbor neighbour friend colleague co-founder source democrat
      skipper engineer trader broker strategist negotiator mediator consultant designer developer geologist historian
      pensioner shopkeeper trainer trucker lecturer biologist psychologist climatologist archaeologist curator
      partner ex-partner member dispatcher paramedic coroner
      administrator producer filmmaker novelist poet playwright photographer musician rapper comedian composer conductor artist
      chef entrepreneur investor billionaire businessman businesswoman philanthropist midfielder winger batsman bowler swimmer
      sprinter cyclist jockey referee cleric priest vicar politician commentator columnist correspondent presenter editor
      publisher blogger cameraman translator interpreter meteorologist seismologist astronomer physicist chemist virologist
      epidemiologist oncologist psychiatrist pediatrician paediatrician veterinarian pharmacist dentist therapist counselor
      counsellor gunman hostage prisoner inmate detainee defendant plaintiff refugee migrant tourist hiker climber bystander
      eyewitness onlooker bodyguard lobbyist whistleblower accountant architect statistician sociologist anthropologist
      philosopher ecologist geographer oceanographer ombudsman registrar contractor landlord tenant homeowner rancher
      shareholder dissident rebel militant assemblywoman
      republican nominee incumbent premier person insider individual rival neighbour passenger customer voter fan
      """),
    LexiconEntry(
      [.role, .plural],
      """
      officials lawmakers senators experts analysts critics sources witnesses residents police authorities lawyers prosecutors
      scientists researchers leaders ministers activists diplomats economists teachers students workers doctors investigators
      observers supporters opponents members aides spokesmen firefighters campaigners parents people neighbors observers
      children women men girls boys veterans shareholders investors tenants refugees migrants rebels militants villagers locals
      mps democrats republicans commanders deputies detectives insiders voters relatives passengers customers fans organizers organisers
      """),
    LexiconEntry(
      [.nameParticle],
      "de la le du des da dos do di del della der den van von zu zur ten ter bin ibn ben al el abu abd ul af av dit y e los las arap ould"
    ),
    LexiconEntry(
      [.male],
      "mr sir lord king prince father pope chairman congressman spokesman councilman son brother husband man boy"),
    LexiconEntry(
      [.female],
      """
      mrs ms miss dame lady queen princess sister chairwoman congresswoman spokeswoman councilwoman mother daughter wife woman girl
      actress
      """),
    LexiconEntry(
      [.maleName, .male],
      """
      aaron abdul abdullah abraham adam adrian ahmad ahmed al alan albert alberto alejandro alex alexander alfred ali allan allen
      alvin amir andre andreas andrew andrzej angelo anthony antonio antony arnold arthur barack barry ben benjamin bernard bernie
      bert bill billy bob bobby boris brad bradley brandon brendan brent brett brian bruce bryan calvin carl carlos charles charlie
      chris christian christopher chuck clarence claude cliff colin conrad craig cristiano curtis damian dan daniel danny darren
      darrell dave david dean dennis derek dick diego dirk dmitry dominic don donald doug douglas duncan dwight dylan earl ed eddie
      edgar eduardo edward edwin elliot emmanuel enrique eric erik ernest ethan eugene evan fabio felipe felix fernando francis
      francisco francois frank franklin fred frederick gabriel gareth gary gavin geoff george gerald gerard gilbert giorgio giovanni
      glen glenn gordon graham grant greg gregory guillermo gustavo guy hamid hans harold harry harvey hassan hector henri henry
      herbert herman hosni howard hugh hugo hussein ian ibrahim igor isaac ismail ivan jack jacob jacques jaime jake james jamie jan
      jared jason javier jay jean jeff jeffrey jeremy jerome jerry jesse jim jimmy joachim joe joel johan john johnny jon jonathan jordan
      jorge jose joseph josh joshua juan julian julio justin karl keith ken kenneth kent kevin kim kirk klaus konstantin kurt kyle
      lance larry laurence lawrence lee leo leon leonard lewis liam lindsey lionel lloyd louis luca lucas luigi luis luke lyndon
      mahmoud malcolm manuel marc marcel marco marcus mario mark marshall martin marvin mathew matt matthew maurice max michael michel
      miguel mike mikhail milton mitch mitt mohamed mohammad mohammed morgan moshe muhammad mustafa nate nathan neil nelson nicholas
      nick nicolas nigel noah norman oleg oliver omar orrin oscar osama owen pablo patrick paul pedro pete peter phil philip philippe
      pierre rafael ralph ramon randy raul ray raymond recep reed reggie rex ricardo richard rick ricky rob robert roberto rodney
      rodrigo roger roland ron ronald ross roy ruben rudy rupert russ russell ryan salman salvatore sam samuel scott sean sebastian
      sergei sergey sergio seth shane shaun shawn sherrod sidney silvio simon stanley stefan stephen steve steven stewart stuart
      tariq ted terrence terry theodore thom thomas tim timothy toby todd tom tommy tony travis trent trevor tyler vernon vicente
      victor viktor vince vincent vladimir volodymyr wade wallace walter warren wayne wesley will william willie winston xavier
      yasser yitzhak yuri yusuf zach chad dmitry donny emil erwin ernesto georgi gideon hakan hank harlan horst ilya ivo jed jiri kamal kofi lars leonid
      luc mehmet mohsen nikolai nils norbert otto pavel philippe pranab rashid reza rolf sergio stefano thabo tobias ulrich umar
      vaclav volker werner yuri zoltan narendra xi rishi keir jens olaf emmanuel benjamin shinzo fumio rand marco elon pat
      """),
    LexiconEntry(
      [.femaleName, .female],
      """
      abigail adriana agnes alexandra alexis alice alicia alison allison amanda amber amelia amy ana andrea angela angelina anita ann
      anna anne annette annie april arlene ashley audrey barbara beatrice becky bella beth betty beverly bonnie brenda bridget
      brittany camila carla carly carmen carol caroline carolyn carrie catherine cathy celia charlotte chelsea cheryl christina
      christine cindy claire clara claudia colleen condoleezza connie courtney cristina cynthia daisy dana danielle darlene dawn
      debbie deborah debra denise diana diane dianne dolores donna doris dorothy eileen elaine eleanor elena elisabeth elizabeth ella
      ellen emily emma erica erin esther ethel eva evelyn felicia fiona florence frances gabriela gail georgia geraldine gina giorgia
      gladys glenda gloria grace gwen gwyneth hannah harriet hazel heather heidi helen helena hilary hillary holly ida imelda indira
      ingrid irene irina iris isabel isabella ivanka jackie jacqueline jane janet janice jasmine jean jeanne jen jenna jennifer jenny
      jessica jill jo joan joann joanna jodie josephine joy joyce juanita judith judy julia juliana julie june kaitlin kamala karen
      karin kate katherine kathleen kathryn kathy katie kay kayla kelly kim kimberly kirsten kristen kristin kristina kristine
      laura lauren leah lena leslie lillian linda lindsay lisa liz lois loretta lori lorraine louise lucia lucille lucy lydia lynn
      madeleine madeline maggie malala marcia margaret maria marian marie marilyn marina marion marjorie marsha martha mary maureen
      megan melania melanie melinda melissa mercedes meryl mia michelle mildred miranda molly monica nadia nancy naomi natalia
      natalie natasha nicole nina nora norma olga olivia olympia pamela patricia patty paula pauline peggy penelope penny phyllis
      rachel rebecca regina renee rhonda rita roberta robin rosa rose rosemary roxanne ruby ruth sabrina sally samantha sandra sandy
      sara sarah scarlett serena sharon sheila shelley sherry shirley silvia simone sofia sonia sophia sophie stacy stella stephanie
      sue susan susana susanna suzanne svetlana sylvia tamara tammy tanya tara teresa thelma theresa tina tracey tracy tzipi ursula
      valerie vanessa vera veronica victoria viola virginia vivian wanda wendy whitney yolanda yulia yvonne zainab zoe blanche
      barbara debbie pat
      """),
  ]
}
