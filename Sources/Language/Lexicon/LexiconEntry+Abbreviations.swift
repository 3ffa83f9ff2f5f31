extension LexiconEntry {
  /// Abbreviations by what may follow them.
  static let abbreviations: [LexiconEntry] = [
    LexiconEntry(
      [.titleAbbreviation],
      """
      mr mrs ms dr prof rev hon messrs mmes mme mlle sr. gen lt col maj capt cmdr cpl sgt spec spc sfc ssgt pvt adm ens brig det insp supt cpt
      ltc sen sens rep reps gov govs pres amb atty asst assoc dir fr msgr st ste mt ft supt sec'y vs v viz cf eg ie al. ald
      assemb dist dep hq ret rt univ dept ofc intl natl gov't
      """),
    LexiconEntry(
      [.abbreviation],
      """
      inc corp co cos ltd llc llp plc bros jr sr esq etc al ave blvd rd hwy pkwy pl sq bldg apt ext no. est dept univ
      assn bros mfg mkt ctr jct tel oz lb lbs kg km mi sec min hr hrs yr yrs mo wk pt pts gal qt cu avg max misc
      approx incl excl resp repl orig intl natl ala ariz ark calif colo conn dak del fla ga ill ind kan ky la mass md mich
      minn miss mont neb nev okla ont ore pa penn que tenn tex vt va wash wis wisc wyo jan feb mar apr jun jul aug sep sept
      oct nov dec mon tue tues wed thu thur thurs fri sat sun ca u.s adj adv dem rep ind st mph bn tn ph
      """),
    LexiconEntry(
      [.numericAbbreviation],
      "no nos p pp vol vols fig figs art arts sec secs ch chap par para sect ca approx ed eds pt op ver nr rte hwy pg bk cl"
    ),
    LexiconEntry([.exclaimingName], "yahoo jeopardy yum"),
    LexiconEntry([.addressEnding], "com net org gov edu mil uk io info js html htm php pdf jpg png txt"),
  ]
}
