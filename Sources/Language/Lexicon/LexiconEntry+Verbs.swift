extension LexiconEntry {
  /// Verbs of speech, irregular past forms, words of plans.
  static let verbs: [LexiconEntry] = [
    LexiconEntry(
      [.speechPast],
      """
      said told added asked wrote stated explained noted argued claimed insisted declared announced replied answered
      acknowledged admitted warned tweeted posted remarked commented observed concluded continued recalled suggested
      predicted promised vowed pledged stressed emphasized emphasised reiterated testified affirmed asserted alleged
      complained lamented joked quipped responded countered responded retorted shouted yelled cried exclaimed whispered chanted
      muttered cautioned conceded confirmed contended denied maintained believed thought recounted reported revealed
      proclaimed urged advised agreed boasted bragged demanded disclosed elaborated estimated hinted hoped informed
      mused objected opined pleaded praised protested queried quoted reasoned relayed remembered repeated requested
      signaled specified speculated stipulated summarized swore tweeted underlined underscored volunteered wondered
      considered called described criticized criticised condemned denounced accused blasted dismissed rejected hailed
      lauded slammed lambasted labeled labelled dubbed termed decried deplored mocked echoed read declared charged
      crowed gushed beamed fumed groused deadpanned intoned confessed enthused marveled marvelled ranted railed thundered vented
      chuckled raged scoffed sniffed snapped barked lectured pleaded begged chimed counseled
      stammered stuttered mumbled screamed hissed growled snarled sobbed gasped moaned groaned murmured
      assured reassured instructed rumbled rejoined apologized apologised theorized surmised ventured
      pointed went offered likened laughed sighed scolded chided began finished interjected texted blogged
      """),
    LexiconEntry(
      [.speechOther],
      """
      say says saying tell tells telling add adds adding ask asks asking write writes writing state states stating explain
      explains explaining note notes noting argue argues arguing claim claims claiming insist insists insisting declare
      declares declaring announces announcing replies replying answers acknowledges acknowledging admits admitting warn
      warns warning tweets tweeting posts posting remarks comments commenting observes concludes concluding continues
      recalls recalling suggests suggesting predicts predicting promises vows vowing pledges pledging stresses stressing
      emphasizes emphasizing reiterates testifies affirms asserts asserting alleges complains complaining laments jokes
      joking quips responds responding counters cautions cautioning concedes confirms confirming contends denies maintains
      believes believe thinks think recounts reveals urges urging advises agrees describes describing calls calling
      criticizes condemns condemning accuses reads considers demands estimates hints hopes hoping underlines underscores
      """),
    LexiconEntry(
      [.speechNoun],
      """
      state states estimates reports calls remarks comments warning saying posts notes charges demands hopes hints answers
      reads questions requests charged reasoned
      """),
    LexiconEntry(
      [.irregularPast],
      """
      met went came took made gave got began broke brought built bought caught chose cut fell felt flew found fought grew
      held hit hurt kept knew led left lost meant paid put ran rose sat saw sent set shot shut slid sold sought spent spoke
      stood stole struck swept swore taught thought threw told took understood won withdrew wore wrote said became beat bid
      bound drew drove fled forgot froze hung hid laid lay lent let lit overcame overthrew read rode rang sang sank spread
      sprang stuck stung swam swung tore woke wound
      """),
    LexiconEntry(
      [.planWord],
      """
      planned scheduled expected slated set due plans plan planning hopes hope aims intends intend expects expect upcoming
      forthcoming preparing prepares poised hoping begins starts opens deadline ends expires airs resumes takes meets arrives
      departs convenes hosts visits travels runs forecast booked targeted meet begin resume expire await awaits awaiting brace
      braces bracing tipped goes comes kicks leaves returns reopens launches debuts premieres closes
      """),
    LexiconEntry(
      [.intention],
      """
      agreed agrees agree vowed vows vow promised promises promise decided decides decide pledged pledges pledge threatened
      threatens wants want wanted urged urges ordered orders invited invites asked asks called calls ready refuses able
      likely sure certain is are offered offers proposed proposes need needs hoped hoping seeks supposed planning eager
      """),
    LexiconEntry(
      [.judgingVerb],
      """
      called calls calling described describes describing denounced denounces condemned condemns dismissed dismisses decried
      labeled labelled branded brands slammed slams blasted blasts hailed hails praised praises criticized criticised accused
      accuses mocked
      """),
    LexiconEntry(
      [.addressing],
      "told tells tell telling reassured instructed informed informs cautioned cautions warned warns warn assured assures reminded reminds advised advises asked promised promises"
    ),
    LexiconEntry([.deciding], "voted votes vote chose elected"),
    LexiconEntry(
      [.namingWord], "entitled titled headlined nicknamed subtitled captioned retitled renamed headline heading"),
    LexiconEntry(
      [.notPast],
      """
      need indeed hundred speed feed seed breed bed red united proceed exceed succeed wicked sacred naked weed greed creed
      embed shed sped bleed deed heed reed fed unprecedented aged alleged so-called kindred beloved hatred infrared sled
      """),
    LexiconEntry(
      [.utterance],
      """
      statement interview letter post email e-mail memo tweet speech remarks message release testimony report blog video
      briefing conference address column op-ed editorial filing ruling complaint article text note transcript comment comments
      """),
  ]
}
