/// What pasted text holds besides the article: pointers to other pages, offers, credits. Rules, not code.
enum PromoRules {
  /// Words of the longest promo: what is longer is text, whatever it opens with.
  static let longest = 60

  /// Labels that point to another page. Alone on a line, the headline below belongs to them.
  static let labels: Set<String> = [
    "read more", "read also", "also read", "read next", "see also", "see more", "related", "related article",
    "related articles", "related story", "related stories", "related news", "related content", "related coverage",
    "more on this story", "more on this", "more from", "more stories", "recommended", "recommended for you",
    "don't miss", "don’t miss", "you may also like", "you might also like", "up next", "watch", "watch more",
    "watch now",
    "watch also", "listen", "trending", "most read", "most popular", "editor's picks", "editor’s picks", "must read",
    "top stories", "further reading", "keep reading", "continue reading", "in case you missed it", "click here",
    "in pictures", "live updates", "follow live", "latest news", "sponsored", "sponsored content", "paid content",
    "more must-reads", "must-reads", "must reads", "explore more on these topics", "explore more",
    "more in this section",
    "more like this", "ap audio", "more top stories", "what to read next", "read more about this story",
    "read more on this story",
    "more on this topic", "more about this story", "from our partners", "around the web", "related topics",
    "related internet links", "key events", "tags", "filed under",
  ]

  /// Labels that stand before a headline without a colon as well: “Also read Ten ways to save”.
  static let openLabels = [
    "also read", "read also", "read more", "read next", "see also", "must read", "must-read", "up next", "don't miss",
    "don’t miss", "you may also like", "recommended",
  ]

  /// Labels only in capitals and before a colon, being words of any text else.
  static let shoutedLabels = [
    "READ", "MORE", "ALSO", "SEE", "PHOTOS", "VIDEO", "VIDEOS", "AUDIO", "PODCAST", "GALLERY",
  ]

  /// Openings of lines that ask the reader for something.
  static let pitches = [
    "subscribe to", "subscribe now", "subscribe for", "sign up for", "sign up to", "sign up here", "sign up now",
    "get the latest", "get our", "get breaking news", "join our", "follow us on", "follow us", "like us on",
    "download our app", "download the app", "click here to", "click here for", "tap here to", "share this",
    "share on", "share via", "support our journalism", "support independent journalism", "donate now",
    "become a member", "already a subscriber", "this article is for subscribers", "create a free account",
    "enter your email", "we use cookies", "accept cookies", "by continuing to use this site",
    "this video is not available", "this video can not be played", "by using this site",
    "follow the author",
    "get the day's", "get the day’s", "enable notifications", "add us on", "join us on",
    "stay up to date", "stay informed", "start your free trial", "our newsletter", "to read the full story",
    "buy now", "shop now", "use code", "limited time offer", "sponsored by",
    "presented by", "together with", "brought to you by", "in partnership with",
    "was this email forwarded", "was this forwarded to you", "thanks for reading", "follow our coverage",
    "follow ap's coverage", "read our full coverage",
    "unsubscribe", "manage preferences", "manage your preferences", "view in browser", "view this email in",
    "privacy notice:", "have a tip", "got a tip", "send us a tip", "contact the author", "contact the writer",
    "your email address will not be published", "save my name", "notify me of", "please refrain from",
    "to participate in the discussion", "let's block ads", "let’s block ads", "this website uses cookies",
    "this site uses cookies", "this site uses akismet", "required fields are marked", "more posts in", "full story:",
    "please enter your", "read more at", "for all the latest", "you can follow any responses", "contact us at",
    "follow this site", "posted in",
    "story code", "story id", "article id", "news id",
    "not a subscriber", "read the full story", "read the full article", "tags:", "topics:", "filed under:",
  ]

  /// Those of them that open a sentence of the article as well; a line that thanks a sponsor is short and no sentence.
  static let sponsors = [
    "sponsored by", "presented by", "together with", "brought to you by", "in partnership with",
  ]
  static let longestSponsor = 8

  /// Whole lines that are furniture of the page.
  static let furniture: Set<String> = [
    "advertisement", "advertisements", "ad", "story continues below advertisement",
    "story continues below", "article continues below", "article continues after advertisement", "continue below",
    "scroll to continue", "share", "tweet", "email", "print", "comment", "comments", "facebook", "twitter", "whatsapp",
    "copy link", "save", "listen to this article", "loading", "back to top", "view comments", "leave a comment",
    "all rights reserved", "share this article", "share this story", "skip advertisement", "subscribe", "sign up",
    "log in", "sign in", "story continues below this ad", "skip to content", "skip to main content",
    "view image in fullscreen", "after newsletter promotion", "skip past newsletter promotion",
    "free weekly newsletter",
    "free daily newsletter", "reuse this content", "linkedin", "reddit", "pinterest", "telegram", "messenger",
    "bluesky",
    "threads", "flipboard", "instagram", "youtube", "x", "link copied", "copied", "gift this article", "bookmark",
    "save for later", "share full article", "read in app", "listen to article", "add to playlist", "breaking news",
    "privacy policy", "terms of use", "terms of service", "cookie policy", "contact us", "about us",
    "advertise with us",
    "newsletters", "print this page", "video ad feedback", "ad feedback", "comments are closed", "play", "play video",
    "pause", "mute", "jump to comments", "share this page", "manage cookies", "reject all", "accept all",
    "join the conversation",
    "post a comment", "more sharing options", "close this dialog", "menu", "show key events only", "premium",
    "add as preferred on google", "email address", "license this content", "show more", "load more", "view more",
    "subscriber exclusive", "get notifications", "skip advert", "manage preferences", "leave a reply",
    "add new comment", "add a comment", "post your comment", "post your comments", "be first to comment",
    "be the first to comment", "show comments", "hide comments", "view all comments", "read comments", "load comments",
    "log in or register", "log in to comment", "sign in to comment", "your name", "your email address", "your comment",
    "name", "website", "submit", "send", "cancel", "reply", "report abuse", "newsfeed", "loader", "chats",
    "source link",
    "shortlink", "back to top button", "click to follow", "credits", "posted updated", "shares", "likes", "views",
    "previous post", "next post", "previous article", "next article", "previous story", "next story",
    "printer-friendly version", "complete story", "short url", "next up", "illustrative photo", "legal disclaimer",
    "reuters staff", "do you like this story", "picture for representation", "representational image", "file image",
  ]

  /// Labels of what an outlet sums up in a list before its text.
  static let summaries: Set<String> = [
    "summary", "in summary", "key points", "key takeaways", "takeaways", "highlights", "story highlights",
    "at a glance", "in brief", "the gist", "in short", "what you need to know", "need to know", "quick read",
  ]

  /// Openings of lines that credit a picture.
  static let credits = [
    "photo:", "photos:", "photo by", "photo credit", "photograph:", "photograph by", "image:", "image credit",
    "images:", "picture:", "picture credit", "video:", "credit:", "getty images", "file photo", "illustration:",
    "illustration by", "source: getty", "caption:", "image source,", "image caption,", "media caption,",
    "image caption:",
    "figure caption,",
  ]

  /// How lines begin that name whom to call.
  static let contacts = [
    "contact:", "contacts:", "media contact", "press contact", "press contacts", "media contacts", "media inquiries",
    "press inquiries", "for media inquiries", "for press inquiries", "email", "e-mail", "reach",
  ]
  static let longestContact = 30

  /// How notices of copyright begin.
  static let copyrights = ["©", "copyright ©", "copyright 19", "copyright 20", "(c) 19", "(c) 20"]

  /// Marks by which a line points elsewhere.
  static let arrows = [">>", "»»", "▶", "►", "👉", "➡"]

  /// Pairs of words that only offers put together in a headline.
  static let offers: [(String, String)] = [
    ("deals", "black friday"), ("deals", "cyber monday"), ("deals", "prime day"), ("best", "deals"),
    ("discount", "% off"),
    ("coupon", "save"), ("promo code", "save"), ("vacancies", "apply"), ("giveaway", "win"),
  ]

  /// Pairs that are an offer in a sentence too.
  static let plainOffers: [(String, String)] = [
    ("% off", "code"), ("percent off", "code"), ("promo code", "off"), ("coupon code", "off"),
    ("affiliate", "commission"),
  ]
}
