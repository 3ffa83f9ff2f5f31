import Bytes

/// Word lists of `SentenceJudge`.
enum StandaloneRules {
  /// Words that, at the head of a sentence, lean on what stands before it.
  private static let leaning = words(
    """
    he she it they this that these those his her their its him them such here there however but and or so yet also
    meanwhile moreover furthermore additionally besides instead otherwise therefore thus hence consequently
    nevertheless nonetheless still then afterwards later earlier finally similarly likewise conversely indeed
    accordingly i we you my our your nor because both neither either another others some which who whose where what why
    how yes no well please thank thanks dear sincerely regards specifically rather further second third secondly thirdly
    firstly lastly clearly certainly obviously sadly hopefully unfortunately fortunately again importantly
    particularly especially notably ultimately simply thereafter subsequently alternatively regardless
    """)

  /// Those that lean on nothing before a number: "Some 80 people".
  private static let counting = words("some another")

  /// Those that lean on nothing before a day: "Earlier today", "Later this week", "Earlier on Sunday", "This morning".
  private static let comparing = words("earlier later this")
  private static let dating = words(
    """
    today this monday tuesday wednesday thursday friday saturday sunday morning afternoon evening week weekend month
    quarter year spring summer autumn winter january february april june july august september october november december
    """)

  /// Words in a row that do so.
  static let openings = byFirstWord([
    "for his part", "for her part", "for its part", "for their part", "for example", "for instance", "in addition",
    "in contrast", "by contrast", "on the other", "on the contrary",
    "as a result", "at the same", "in this", "in that",
    "in these", "in those", "after that", "after this", "before that", "in other words", "the former", "the latter",
    "all of", "each of", "most of", "many of", "one of them", "two of them", "according to the newspaper", "in fact",
    "of course", "as such", "in turn", "in short", "in sum", "in conclusion", "to that end", "to this end",
    "for that reason", "for this reason", "with that", "with this", "under this", "under that", "the second",
    "the third",
    "the other", "the others", "the same", "at that", "at this", "since then", "by then", "until then", "that said",
    "even so", "more than that", "not only that", "as for", "to learn", "click here", "not surprisingly",
    "to be sure", "on that", "on this", "because of this", "because of that", "despite this", "despite that",
    "of these", "of those", "of them", "among them", "among these", "in so doing", "as well",
    "if so", "if not", "when asked",
  ])

  /// Words in a row that, anywhere, show a sentence to be no news.
  static let furniture = byFirstWord([
    "statement follows",
    "text of the letter", "text of the statement", "follows below", "is below", "is attached", "are below",
    "to learn more", "for more information", "for further information", "more information about", "read more",
    "please contact", "please call", "please visit", "can be found at", "can be found here", "is available at",
    "are available at", "is available online", "available on the web", "visit our", "sign up here", "sign up now",
    "sign up today", "sign up for our",
    "sign up to receive", "subscribe to",
    "click here", "all rights reserved", "contributed to this report",
    "contributed reporting", "this article was originally", "this story was originally", "this article first appeared",
    "this story has been updated", "this article has been updated", "follow us on", "photo by", "getty images",
  ])

  /// Words in a row that tell who somebody is, at the foot of releases.
  static let biography = byFirstWord([
    "is the chairman of", "is chairman of", "is the ranking member", "is ranking member", "is a member of the senate",
    "are members of the senate", "serves on the senate", "sits on the senate", "has a long history of",
    "has been a longtime", "have been longtime",
  ])

  /// Words in a row that lean on what follows them, and on nothing else.
  static let leadIns = byFirstWord([
    "because", "because of", "in addition to", "as a result of", "regardless of", "rather than", "instead of",
    "in contrast to", "so far this", "so far in", "no", "second only to",
  ])
  private static let pointing = words(
    "this that these those it its other he his him she her they their them such we our i my you your doing so here there"
  )

  /// Words that lean on nothing in a first sentence.
  private static let idleAtHead = words(
    """
    another both some either neither others unfortunately fortunately sadly hopefully clearly certainly obviously
    ultimately simply finally again once second third later earlier
    """)

  /// Verbs that, at the head of a sentence, tell somebody to do something; then such as are nouns too.
  private static let commands = words(
    """
    provide require establish ensure expand improve reduce protect strengthen eliminate authorize prohibit allow create
    extend encourage enhance prevent restore modernize streamline clarify amend repeal invest subscribe listen learn
    click enter submit send tell remember imagine let enjoy discover explore browse download
    """)
  private static let commandsOrThings = words(
    """
    increase support visit call contact join watch read help sign follow apply check register fund promote address find
    see give keep make take get use stop start
    """)
  private static let ofThings = words("of for to from in on at by among between with against and or s after before")
  private static let finite = words(
    """
    is are was were am has have had will would can could may might must should shall do does did said says met went came
    took made gave got began broke brought built bought caught chose fell felt flew found fought grew held kept knew led
    left lost meant paid ran rose sat saw sent sold sought spent spoke stood struck told thought won wrote became drew
    isn't aren't wasn't weren't won't can't couldn't doesn't don't didn't hasn't haven't
    """)
  private static let relative = words("who which that whose whom where what")
  private static let notDoing = words(
    """
    according following during including regarding concerning pending beginning starting morning evening spring something
    everything nothing anything string housing funding spending building meeting hearing training shipping banking mining
    """)
  private static let we = words("we our us ours ourselves")

  /// Words in a row by which a sentence only announces what somebody said.
  static let announcements = byFirstWord([
    "the following statement", "the following comment", "the following comments", "the following opening statement",
    "the following remarks", "the following letter", "the following op", "the following floor statement",
    "the following announcement", "the following press release", "the following reaction", "the following speech",
    "the following floor speech", "the following testimony",
  ])

  /// What may begin the matter that a statement is about.
  private static let matters = words(
    "on regarding concerning about after following upon as in response honoring praising condemning opposing supporting"
  )

  /// Who speaks, where nobody is quoted.
  private static let speaker = words("i we my our me us ours myself ourselves you your yours yourself")
  private static let our = words("our")
  /// What is everybody's.
  private static let ofTheNation = words(
    """
    nation national country homeland society world time economy borders troops armed veterans communities soldiers
    military servicemen servicemembers
    """)
  /// Who is spoken of.
  private static let third = words("he she his her him himself herself")
  /// Whoever can be "he" or "she" without a name.
  private static let somebody = words(
    """
    man woman men women boy girl father mother son daughter brother sister husband wife president senator minister
    chairman chairwoman governor mayor judge officer soldier student teacher doctor king queen prince princess pope
    suspect victim leader secretary ambassador congressman congresswoman representative child person anyone everyone
    someone nobody parent worker driver actor actress singer player coach candidate lawyer attorney director chief
    spokesman spokeswoman veteran patient owner founder author climber hiker cyclist swimmer runner golfer boxer skier
    quarterback striker midfielder defender goalkeeper manager star starlet model comedian rapper host pilot gunman attacker
    killer teenager toddler baby twin widow heir boss winner champion lawmaker politician businessman businesswoman
    billionaire inmate prisoner hostage nurse scientist researcher journalist reporter editor writer activist dissident
    rebel general colonel commander captain sergeant premier chancellor priest bishop imam rabbi sheriff detective
    trooper sailor astronaut chef farmer fisherman tourist passenger resident neighbor witness defendant plaintiff
    prosecutor juror spy diplomat envoy pensioner celebrity executive policeman policewoman bomber militant fighter
    terrorist defector refugee migrant cleric bowler batsman wrestler footballer racer jockey trainer
    """)
  /// What begins a sentence about somebody new.
  private static let introducing = words("a an")
  /// What says how things should be.
  private static let duty = words("should must ought")
  /// Things that "the" points back to.
  private static let anaphoric = words(
    """
    bill act amendment legislation measure proposal provision provisions agreement plan program report letter study
    resolution grant funding money funds project package deal move decision announcement statement vote meeting visit
    event incident attack accident case two three four pair group first newspaper paper magazine outlet agency source
    sources
    """)
  /// What a person's name before them makes an institution: "the Trump administration".
  private static let institutions = words(
    "administration government campaign camp regime cabinet family foundation organization team tower museum library")
  /// What may tell when something else happened: "This came after …".
  private static let followed = words("this that it these")
  private static let coming = words("came comes come followed follows follow")
  /// Two of something, which must have been named: "both countries".
  static let couples = byFirstWord(
    ["both", "the two"].flatMap { start in
      ["countries", "sides", "nations", "governments", "leaders", "men", "women", "parties", "teams", "companies"].map {
        "\(start) \($0)"
      }
    })

  /// What each word of the lists is.
  static let traits = StandaloneTraits.Table([
    (leaning, .leaning), (counting, .counting), (comparing, .comparing), (dating, .dating), (speaker, .speaker),
    (third, .third), (somebody, .somebody), (anaphoric, .anaphoric), ([StableHash.of("the".utf8)], .the),
    (Array(openings.keys), .opensPhrase), (Array(furniture.keys), .opensFurniture),
    (followed, .followed), (coming, .coming), (institutions, .institution),
    (introducing, .introducing), (duty, .duty), (Array(announcements.keys), .opensAnnouncement),
    (Array(couples.keys), .opensCouple), (matters, .opensMatter), (our, .our), (words("on"), .on),
    (words("both neither either"), .both), (words("and nor or"), .and), (words("there"), .there), (words("by"), .by),
    (ofTheNation, .ofTheNation),
    (Array(biography.keys), .opensFurniture), (Array(leadIns.keys), .opensLeadIn), (pointing, .pointing),
    (idleAtHead, .idleAtHead), (commands, .command), (commandsOrThings, .commandOrThing), (ofThings, .ofThings),
    (finite, .finite), (relative, .relative), (notDoing, .notDoing), (we, .we), (words("some"), .some),
    ([furniture, biography, announcements, couples].flatMap(secondWords), .continuesPhrase),
  ])

  private static func words(_ words: String) -> [UInt64] { StableHash.ofWords(in: words) }

  private static func byFirstWord(_ list: [String]) -> [UInt64: [[UInt64]]] {
    Dictionary(grouping: phrases(list)) { $0[0] }
  }

  private static func secondWords(of phrases: [UInt64: [[UInt64]]]) -> [UInt64] {
    phrases.values.flatMap { $0.map { $0[1] } }
  }

  private static func phrases(_ phrases: [String]) -> [[UInt64]] {
    phrases.map(StableHash.ofWords)
  }
}
