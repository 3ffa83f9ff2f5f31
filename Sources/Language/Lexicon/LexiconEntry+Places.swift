extension LexiconEntry {
  /// Countries, states, large cities, and the words that places are named with.
  static let places: [LexiconEntry] = [
    LexiconEntry(
      [.place],
      """
      afghanistan albania algeria andorra angola argentina armenia australia austria azerbaijan bahamas bahrain bangladesh barbados
      belarus belgium belize benin bhutan bolivia bosnia botswana brazil britain brunei bulgaria burma burundi cambodia cameroon
      canada chad chile china colombia congo croatia cuba cyprus denmark djibouti ecuador egypt england eritrea estonia ethiopia
      europe fiji finland france gabon gambia georgia germany ghana greece greenland grenada guatemala guinea guyana haiti honduras
      hungary iceland india indonesia iran iraq ireland israel italy jamaica japan jordan kazakhstan kenya kosovo kuwait kyrgyzstan
      laos latvia lebanon lesotho liberia libya liechtenstein lithuania luxembourg macedonia madagascar malawi malaysia maldives mali
      malta mauritania mauritius mexico moldova monaco mongolia montenegro morocco mozambique myanmar namibia nepal netherlands
      nicaragua niger nigeria norway oman pakistan palestine panama paraguay peru philippines poland portugal qatar romania russia
      rwanda samoa scotland senegal serbia singapore slovakia slovenia somalia spain sudan suriname swaziland sweden switzerland
      syria taiwan tajikistan tanzania thailand tibet togo tonga tunisia turkey turkiye turkmenistan uganda ukraine uruguay
      uzbekistan venezuela vietnam wales yemen zambia zimbabwe africa asia america antarctica alabama alaska arizona arkansas
      california colorado connecticut delaware florida hawaii idaho illinois indiana iowa kansas kentucky louisiana maine maryland
      massachusetts michigan minnesota mississippi missouri montana nebraska nevada ohio oklahoma oregon pennsylvania tennessee
      texas utah vermont virginia wisconsin wyoming ankara istanbul athens atlanta baghdad bangkok barcelona basra beijing beirut
      berlin bogota boston brasilia brussels budapest cairo canberra caracas chicago cleveland damascus dallas delhi denver detroit
      dhaka doha dubai dublin dusseldorf frankfurt gaza geneva guangzhou hamburg hanoi harare havana helsinki hiroshima houston
      islamabad jakarta jerusalem johannesburg kabul kandahar karachi kathmandu khartoum kiev kyiv lagos lahore lima lisbon london
      madrid manchester manila melbourne memphis miami milan milwaukee minneapolis mogadishu moscow mosul mumbai munich nairobi
      nashville oslo ottawa paris perth philadelphia phoenix pittsburgh prague pretoria pyongyang quito ramallah riyadh rome
      sacramento santiago sarajevo seattle seoul shanghai sofia stockholm sydney tbilisi tehran tokyo toronto tripoli tunis vienna
      warsaw washington zurich kashmir crimea donbas chechnya siberia manhattan brooklyn hollywood balkans caribbean mediterranean
      aceh sumatra java qeshm darfur uk usa uae zealand korea york jersey carolina dakota hampshire orleans angeles francisco diego paulo hague
      adelaide brisbane hobart auckland christchurch queensland tasmania amsterdam rotterdam antwerp marseille lyon bordeaux toulouse
      strasbourg naples turin venice genoa seville stuttgart leipzig dresden krakow gdansk glasgow edinburgh liverpool birmingham
      cardiff belfast vilnius riga tallinn minsk bratislava ljubljana zagreb belgrade skopje pristina bucharest chisinau nicosia
      reykjavik kharkiv odesa odessa mariupol lviv kherson donetsk luhansk zaporizhzhia osaka kyoto nagasaki fukushima busan
      taipei shenzhen wuhan chongqing tianjin chengdu nanjing xinjiang macau saigon vientiane yangon rangoon colombo kolkata calcutta
      chennai bangalore bengaluru hyderabad peshawar quetta rawalpindi jalalabad herat kunduz helmand waziristan tashkent almaty astana
      bishkek dushanbe ashgabat baku yerevan nagorno isfahan tabriz mashhad kirkuk tikrit fallujah ramadi najaf karbala erbil aleppo
      homs idlib raqqa latakia hebron nablus jenin bethlehem haifa rafah amman aden sanaa hodeidah muscat jeddah mecca benghazi
      algiers rabat casablanca dakar bamako niamey ouagadougou abidjan accra abuja luanda kinshasa goma kigali bujumbura kampala
      lusaka maputo antananarivo windhoek gaborone durban soweto tigray montreal quebec vancouver calgary winnipeg edmonton ontario
      alberta manitoba saskatchewan newfoundland monterrey tijuana guadalajara acapulco guayaquil montevideo medellin maracaibo recife
      managua tegucigalpa anchorage honolulu baltimore cincinnati tampa tucson albuquerque omaha tulsa louisville indianapolis
      ossetia rico salvador lanka leone verde barbuda tobago
      """),
    LexiconEntry(
      [.placePrefix],
      """
      north south east west northern southern eastern western central upper lower new san santa los las saint st el mount mt lake
      cape fort ft port gulf rio puerto sri costa
      """),
    LexiconEntry([.placeHead], "mount mt lake gulf fort ft cape san santa los las st saint"),
    LexiconEntry(
      [.placeHead],
      """
      river county city island islands mountain mountains valley lake bay sea ocean gulf desert province district region state
      states street avenue road square park beach coast canal strait straits peninsula kingdom republic emirates territory airport
      hills heights village town harbor harbour bridge highway falls forest creek canyon trail boulevard drive lane reservation refuge peak pass cove ridge glacier
      """),
  ]
}
