extension LexiconEntry {
  /// Function words, pronouns, auxiliaries, connectives.
  static let grammar: [LexiconEntry] = [
    LexiconEntry(
      [.stopword, .opener, .preposition],
      """
      about above across after against along alongside amid amidst among amongst around as at before behind below beneath
      beside besides between beyond by despite down during except for from in inside into like near of off on onto opposite
      outside over past per since than through throughout till to toward towards under underneath unlike until up upon versus
      via with within without amid
      """),
    LexiconEntry([.preposition, .opener], "according following regarding concerning including"),
    LexiconEntry(
      [.stopword, .opener, .determiner],
      """
      the a an this that these those my your his her its our their some any no every each either neither both all most many
      much few several such another other what which whose half
      """),
    LexiconEntry([.pointer], "this that these those it they them he him his she her hers its their theirs such"),
    LexiconEntry(
      [.stopword, .opener, .conjunction],
      "and but or nor yet so because although though while whereas if unless whether when where since once that"),
    LexiconEntry([.stopword, .opener, .personalPronoun], "i we he she they it you who"),
    LexiconEntry([.male], "he him his himself"),
    LexiconEntry([.female], "she her hers herself"),
    LexiconEntry([.plural], "they them their theirs themselves we us our"),
    LexiconEntry(
      [.stopword, .opener],
      """
      there here then now not only also just even still too very more less least how why who whom me him us them mine yours
      ours theirs myself yourself himself herself itself ourselves themselves someone anyone everyone nobody something
      anything everything nothing none one ones own same again ever never always often already almost quite rather perhaps
      maybe please well yes let let's there's here's that's it's he's she's what's who's where's i'm i've i'd i'll we're we've
      we'd we'll you're you've you'd you'll they're they've they'd they'll he'd he'll she'd she'll it'll isn't aren't wasn't
      weren't don't doesn't didn't hasn't haven't hadn't won't wouldn't can't cannot couldn't shouldn't mustn't ain't
      """),
    LexiconEntry(
      [.personalPronoun, .opener],
      """
      i'm i've i'd i'll we're we've we'd we'll you're you've you'd you'll they're they've they'd they'll he'd he'll he's she'd
      she'll she's it's it'll
      """),
    LexiconEntry(
      [.stopword, .presentAuxiliary],
      "am is are be been being has have having do does doing done get gets can could should would may might must ought"),
    LexiconEntry([.stopword, .pastAuxiliary], "was were had did wasn't weren't hadn't didn't got"),
    LexiconEntry([.stopword, .futureAuxiliary], "will shall won't i'll we'll you'll they'll he'll she'll it'll"),
    LexiconEntry([.futureAuxiliary], "'ll going"),
    LexiconEntry(
      [.questionWord, .opener],
      "what who whom whose which when where why how do does did is are was were can could will would should has have had"
    ),
    LexiconEntry(
      [.connective, .opener],
      """
      however moreover furthermore therefore thus hence nevertheless nonetheless meanwhile also additionally consequently
      instead otherwise besides likewise similarly accordingly conversely indeed still then finally but and or so yet nor
      plus again further next regardless rather too afterward afterwards subsequently alternatively namely
      """),
    LexiconEntry(
      [.notAdverb],
      "family assembly italy ally rally bully supply reply monopoly july anomaly fly belly lily butterfly daily weekly monthly"
    ),
    LexiconEntry(
      [.opener],
      """
      finally today yesterday tomorrow tonight during although nearly about last earlier later recently currently according
      according overall specifically unfortunately fortunately thanks thank two three four five six seven eight nine ten
      eleven twelve many once using based given police officials analysts experts critics others people earlier yesterday
      """),
    LexiconEntry(
      [.speechAdverb],
      """
      also later then further again reportedly publicly previously earlier recently angrily simply once never often now flatly
      bluntly repeatedly today yesterday tonight quickly jokingly wryly proudly sadly quietly famously has had have just only
      even still
      """),
    LexiconEntry(
      [.demonym, .neverName],
      """
      afghan african albanian algerian american americans arab arabic argentine armenian asian australian austrian azerbaijani
      bahraini bangladeshi belarusian belgian bolivian bosnian brazilian british bulgarian burmese cambodian canadian canadians
      catalan catholic chechen chilean chinese christian christians colombian congolese croatian cuban czech danish dutch
      ecuadorian egyptian emirati english eritrean estonian ethiopian european europeans filipino finnish french georgian german
      germans ghanaian greek guatemalan haitian hindu honduran hungarian icelandic indian indonesian iranian iranians iraqi
      iraqis irish islamic islamist israeli israelis italian italians japanese jew jewish jews jordanian kazakh kenyan korean
      kurdish kuwaiti latin latino lebanese libyan lithuanian malaysian mexican mexicans moldovan mongolian moroccan muslim
      muslims nepalese nicaraguan nigerian norwegian orthodox pakistani pakistanis palestinian palestinians panamanian persian
      peruvian polish portuguese protestant qatari romanian russian russians rwandan salvadoran saudi saudis scottish serbian
      shiite shia sikh slovak slovenian somali spanish sudanese sunni swedish swiss syrian syrians taiwanese tanzanian thai
      tibetan tunisian turk turkish turks turkmen ugandan ukrainian ukrainians uruguayan uzbek venezuelan venezuelans vietnamese
      welsh western yemeni zambian zimbabwean democratic republican republicans democrat democrats conservative conservatives
      afghans africans albanians algerians arabs argentines armenians asians australians austrians azerbaijanis
      bangladeshis belarusians belgians bolivians bosnians brazilians bulgarians cambodians chechens chileans colombians croatians
      croats cubans czechs danes ecuadorians egyptians estonians ethiopians filipinos finns georgians ghanaians greeks guatemalans
      haitians hindus hondurans hungarians icelanders indians indonesians jordanians kazakhs kenyans koreans kurds kuwaitis latinos
      latvians libyans liberians lithuanians malaysians mongolians moroccans nicaraguans nigerians norwegians peruvians poles
      romanians rwandans salvadorans scots serbs serbian shiites sikhs slovaks slovenians somalis spaniards swedes sunnis
      tanzanians thais tibetans tunisians ugandans uruguayans uzbeks yemenis zambians zimbabweans texans californians
      catholics protestants islamists timorese soviets
      liberal liberals hispanic hispanics alaskan texan californian floridian hawaiian
      """),
    LexiconEntry(
      [.neverName],
      "gmt est edt pst pdt cet aedt aest acdt acst awst bst cest utc ceo cfo coo tv dna fy ok id pm am internet web congressional presidential bible olympic olympics covid god medicare medicaid mr mrs ms dr i qc kc mp mep msp mpp mla mna obe cbe mbe mps ngos rs"
    ),
  ]
}
