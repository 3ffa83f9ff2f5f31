extension LexiconEntry {
  /// How organizations are named, and institutions that speak.
  static let organizations: [LexiconEntry] = [
    LexiconEntry(
      [.organizationSuffix],
      """
      inc corp corporation co company ltd limited llc llp plc ag sa gmbh group holdings party union association federation
      league committee council commission agency authority administration bureau institute institution foundation trust fund
      bank press news times post journal herald tribune gazette guardian telegraph independent magazine network radio television
      broadcasting airlines airways motors industries systems technologies technology partners associates international
      university college school academy hospital clinic court church service services department ministry office board center
      centre society alliance coalition movement front brigade army navy force forces guard corps police parliament congress
      analytics economics controls permanente enterprises properties pharma therapeutics foods resources logistics networks
      semiconductor semiconductors consultants advisors advisers holding
      senate house assembly cabinet club team orchestra museum library store stores pharmaceuticals laboratories labs software
      entertainment pictures studios records media communications electronics energy oil gas petroleum insurance financial
      capital securities investments organization organisation commonwealth caucus conference project initiative program campaign forum
      """),
    LexiconEntry(
      [.organizationHead],
      """
      university department departments chamber ministry bank institute association office bureau council committee commission federation union
      league party court school college academy church society center centre house board agency foundation organization
      organisation international national united republic embassy parliament congress senate museum hospital government
      administration forum
      """),
    LexiconEntry(
      [.institution],
      """
      newspaper paper magazine report agency ministry government administration department company court committee commission
      council union organization organisation group party bank university statement study survey document documents embassy
      parliament congress senate army military police white pentagon kremlin nato firm channel network broadcaster outlet website
      daily weekly publication airline bureau panel board federation association office campaign team regime
      """),
    LexiconEntry(
      [.thingHead],
      """
      award awards prize prizes act acts bill law laws day week month year cup stadium tower hall games series report amendment
      treaty agreement accord accords plan doctrine fund war wars festival championship tournament tour memorial building
      highway bridge scale theory disease syndrome hurricane code section title committee subcommittee
      """),
    LexiconEntry(
      [.properInstitution],
      "senate congress house parliament kremlin pentagon nato treasury knesset bundestag duma interpol hamas hezbollah taliban qaeda qaida unesco unicef opec guardian telegraph independent times post journal tribune herald gazette"
    ),
  ]
}
