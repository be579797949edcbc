package org.stet.article.read;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.stet.article.PartKind;

/**
 * What a paragraph is, told from its own words: the lines that newsrooms and their systems put
 * between the sentences of an article. Typos and some twenty languages are forgiven.
 */
final class PartRules {

  private static final List<String> ADVERTS =
      folded(
          "advertisement",
          "advertisements",
          "advertising",
          "advertorial",
          "ad",
          "ads",
          "advert",
          "sponsored",
          "sponsored content",
          "sponsored links",
          "paid content",
          "paid post",
          "promoted content",
          "promoted",
          "story continues below advertisement",
          "article continues below advertisement",
          "article continues after advertisement",
          "story continues after advertisement",
          "this story continues after this advertisement",
          "continue reading below advertisement",
          "advertisement continue reading the main story",
          "scroll to continue",
          "scroll to continue with content",
          "skip advertisement",
          "advertisement skip advertisement",
          "content continues below",
          "story continues below",
          "anzeige",
          "werbung",
          "weiter nach der anzeige",
          "lesen sie nach der anzeige weiter",
          "der artikel wird nach der anzeige fortgesetzt",
          "publicite",
          "annonce",
          "sponsorise",
          "la suite apres la publicite",
          "la suite apres cette publicite",
          "l'article continue apres la publicite",
          "publicidad",
          "anuncio",
          "anuncios",
          "contenido patrocinado",
          "continua despues de la publicidad",
          "publicidade",
          "continua apos a publicidade",
          "conteudo patrocinado",
          "pubblicita",
          "advertentie",
          "artikel gaat verder onder de advertentie",
          "reclame",
          "annons",
          "artikeln fortsatter efter annonsen",
          "mainos",
          "reklame",
          "reklama",
          "реклама",
          "διαφημιση",
          "広告",
          "スポンサーリンク",
          "广告",
          "廣告",
          "광고",
          "إعلان",
          "اعلان",
          "פרסומת",
          "विज्ञापन",
          "reklam");

  /** Leads that make the line a pointer whatever follows them. */
  private static final List<String> RELATED =
      folded(
          "also read",
          "also watch",
          "also see",
          "read also",
          "read this also",
          "read more",
          "read next",
          "read this next",
          "read the full",
          "see also",
          "watch also",
          "watch now",
          "related",
          "related story",
          "related stories",
          "related article",
          "related articles",
          "related content",
          "related coverage",
          "related news",
          "related links",
          "related topics",
          "related video",
          "related videos",
          "recommended",
          "recommended for you",
          "recommended reading",
          "more on this",
          "more on this story",
          "more stories",
          "more coverage",
          "more from",
          "more like this",
          "you may also like",
          "you might also like",
          "you may like",
          "don't miss",
          "must read",
          "must watch",
          "in pics",
          "in pictures",
          "in photos",
          "trending",
          "most read",
          "most popular",
          "popular now",
          "up next",
          "explained",
          "further reading",
          "click here to read",
          "click here to watch",
          "lesen sie auch",
          "lesen sie mehr",
          "lesen sie hier",
          "lesen sie dazu",
          "auch interessant",
          "mehr zum thema",
          "mehr dazu",
          "zum thema",
          "siehe auch",
          "passend dazu",
          "weiterlesen",
          "a lire aussi",
          "lire aussi",
          "lire egalement",
          "a lire",
          "a voir aussi",
          "voir aussi",
          "sur le meme sujet",
          "sur le meme theme",
          "notre dossier",
          "lea tambien",
          "lee tambien",
          "leer tambien",
          "lea mas",
          "leer mas",
          "ver tambien",
          "vea tambien",
          "mira tambien",
          "te puede interesar",
          "le puede interesar",
          "tambien te puede interesar",
          "noticias relacionadas",
          "noticia relacionada",
          "leia tambem",
          "leia mais",
          "veja tambem",
          "saiba mais",
          "veja mais",
          "leggi anche",
          "leggi di piu",
          "guarda anche",
          "vedi anche",
          "lees ook",
          "lees meer",
          "bekijk ook",
          "las ocksa",
          "las aven",
          "las mer",
          "les ogsa",
          "laes ogsa",
          "lue myos",
          "czytaj tez",
          "zobacz takze",
          "ctete take",
          "читаите также",
          "читать также",
          "смотрите также",
          "διαβαστε επισης",
          "δειτε επισης",
          "اقرا ايضا",
          "اقرأ أيضا",
          "شاهد ايضا",
          "קראו גם",
          "קראו עוד",
          "यह भी पढें",
          "ये भी पढें",
          "関連記事",
          "あわせて読みたい",
          "関連リンク",
          "相关阅读",
          "相关新闻",
          "延伸阅读",
          "関連ニュース");

  /** Leads that point only where a colon, a bar or the like follows. */
  private static final List<String> RELATED_WITH_MARK =
      List.of(
          "watch",
          "read",
          "listen",
          "see",
          "more",
          "video",
          "videos",
          "photos",
          "gallery",
          "podcast",
          "map",
          "interactive",
          "graphic",
          "explainer",
          "live",
          "live updates",
          "follow live",
          "timeline",
          "opinion",
          "analysis",
          "in depth",
          "background",
          "full story",
          "full coverage",
          "lesen",
          "video",
          "podcast",
          "hintergrund",
          "liveblog",
          "newsblog",
          "lire",
          "ecouter",
          "regarder",
          "en images",
          "leer",
          "ver",
          "galeria",
          "leggi",
          "guarda",
          "leia",
          "veja",
          "lees",
          "kijk",
          "las",
          "se");

  private static final Pattern MARK = Pattern.compile("\\s*(?:[:：|»>›→▶►]+|[—–]+|\\s-)\\s*");

  private static final Pattern BRACKETED_POINTER =
      Pattern.compile("^\\[(?:(?:Read|Watch|See|Related|Also|More)\\b.*|[^\\[\\].]{12,140})\\]$");

  private static final Pattern PROMO =
      Pattern.compile(
          "^(?:you can save this article\\b.*|read more (?:on|about) .{2,80} (?:at|on)"
              + " [\\w-]+(?:\\.[\\w-]+)+\\.?|you(?:'ve| have) (?:now )?(?:read|reached|used)"
              + " .{0,60}\\b(?:free|limit)\\b.{0,100}|by (?:signing up|subscribing|registering),?"
              + " you (?:agree|accept|consent)\\b.{0,200}|you must be (?:logged|signed) in\\b.*|please"
              + " (?:log|sign) in (?:to|or)\\b.*|(?:follow|more|read|see|visit|find|for"
              + " more)\\b.{2,100}\\bhttps?://\\S+|.{0,60}\\b(?:click|tap) here to\\b.{0,160}|this"
              + " (?:video|content|advertisement) (?:is not available|can ?not be played|could not"
              + " be loaded)\\b.{0,160}|(?:get|keep) in touch\\b.{0,160}|contact (?:us|the"
              + " (?:author|reporter|newsroom))\\b.{0,140}|(?:email|e-mail|write"
              + " to|reach|contact|message) .{0,80}\\S+@\\S+.{0,60}|\\S+@\\S+\\.\\S+|[^.!?]{2,60}"
              + " \\S+@\\S+\\.\\p{L}{2,10}|[^.!?]{2,60} (?:can|may) be (?:reached|contacted)"
              + " (?:at|on|via|by)\\b.{2,100}|(?:do you |if"
              + " you(?: have|'ve)? )?(?:have|got) (?:a|any) (?:story|tips?|news"
              + " tip|confidential|questions?)\\b.{0,200}|what do you think\\?.{0,120}|(?:let us"
              + " know|tell us|have your say|send us)\\b.{0,160}|(?:leave|post|add) (?:a|your)"
              + " comments?\\b.{0,80}|listen (?:and|to|on) .{0,40}\\b(?:podcast|spotify|apple"
              + " podcasts)\\b.{0,80}|(?:our|the) .{2,40} newsletter .{2,160}|(?:thank you|thanks)"
              + " for (?:reading|signing up|subscribing)\\b.{0,160}|this (?:article|story|content)"
              + " is (?:for|only available to|reserved for)"
              + " (?:subscribers|members).{0,120}|(?:continue|keep) reading"
              + " (?:with|by)\\b.{0,120}|(?:please |click here to |tap here to |you can |to |and"
              + " |get |now )*(?:sign up|sign-up|subscribe|register|log in|sign"
              + " in)\\b.*(?:newsletter|news"
              + " letter|email|e-mail|inbox|alerts?|free|today|now|here|unlimited"
              + "|access|channel|podcast|notifications?|account|briefing|edition)\\b.*|subscribe(?:"
              + " now| today| here)?|subscribe to .{2,60}|sign up|sign up now|newsletters?|(?:you"
              + " can |please )?(?:follow|like|find) (?:us|.{2,40}) (?:on|at) "
              + "(?:twitter|x|facebook|instagram|telegram|whatsapp|linkedin|youtube|threads|bluesky|mastodon|google"
              + " news|tiktok)\\b.*|follow (?:us|topics|this author|the author)\\b.{0,80}|(?:please"
              + " )?share(?: this| the| your| on| via| with)?(?: article| story| page| post| link|"
              + " thoughts.*| facebook| twitter| x| whatsapp| email| linkedin| friends)*|share this"
              + " (?:article|story).{0,60}|tweet(?: this)?|email this.{0,40}|print(?: this)?(?:"
              + " article| page)?|copy link|save"
              + "|(?:facebook|twitter|whatsapp|linkedin|pinterest|reddit|email|e-mail|mail|telegram|share|print|tweet|copy"
              + " link|messenger|flipboard|x|xing|pocket|teilen|drucken"
              + "|partager|imprimer|compartir|imprimir)"
              + "(?:[\\s,|·/]+(?:facebook|twitter|whatsapp|linkedin|pinterest|reddit|email|e-mail|mail|telegram|share|print|tweet|copy"
              + " link|messenger|flipboard|x|xing|pocket|more|teilen|drucken|partager|imprimer|compartir|imprimir|on|via))+|download"
              + " (?:the|our|free) .{0,40}\\bapps?\\b.*|get (?:the|our) (?:free"
              + " )?(?:app|newsletter)\\b.*|join (?:our|us on|the conversation).{0,120}|support"
              + " (?:our|independent|quality) .{0,20}journalism.*|become a"
              + " (?:member|subscriber|supporter).*|donate(?: now| today| to .*)?|(?:for (?:all"
              + " )?the latest|get (?:all )?the latest|stay (?:tuned|updated|informed)|stay up to"
              + " date|catch all)\\b.*|(?:\\d+ )?(?:leave a |post a |view |show )?comments?(?:"
              + " \\(\\d+\\))?|start your free trial.*|already a subscriber.*|click here to"
              + " (?:subscribe|sign|join|follow).*|.{0,40}in your inbox.{0,40}|enter your"
              + " email.{0,80}|.{0,60}\\bsign up for"
              + " (?:our|the|my|a)\\b.{0,60}newsletter.{0,60}|(?:zum |unseren |jetzt |hier"
              + " )*newsletter(?: abonnieren| bestellen| anmelden)?.{0,40}|(?:jetzt |hier"
              + " )*(?:abonnieren|anmelden|abo testen|teilen|artikel teilen|folgen sie"
              + " uns)\\b.{0,100}|abonnieren sie .{0,120}|melden sie sich"
              + " .{0,80}newsletter.*|(?:abonnez-vous|inscrivez-vous|suivez-nous|rejoignez-nous|telechargez|je"
              + " m'abonne|partager|partagez)\\b.{0,140}|recevez"
              + " .{0,120}(?:newsletter|actualite|mail).*"
              + "|(?:suscribete|suscribase|registrate|registrese|siguenos|siganos|compartir|comparte|descarga|unete)\\b.{0,140}|reciba"
              + " .{0,120}(?:boletin|correo).*|recibe .{0,120}(?:boletin|correo).*"
              + "|(?:iscriviti|abbonati|seguici|condividi|scarica)\\b.{0,140}|(?:assine|inscreva-se|siga-nos|siga"
              + " o|compartilhe|baixe|receba)\\b.{0,140}|(?:abonneer|schrijf je in|schrijf u"
              + " in|volg ons|deel dit|delen)\\b.{0,140}|(?:prenumerera|folj oss|anmal"
              + " dig|dela|ladda ner)\\b.{0,140}"
              + "|(?:подпишитесь|подписывайтесь|подписаться|поделиться)\\b.{0,140}"
              + "|(?:更多(?:精彩|内容|资讯).{0,20})?(?:欢迎|敬请|请)?(?:扫码|长按|点击)?关注(?:我们|微信|公众号|本报).{0,40}"
              + "|更多(?:精彩|内容|资讯).{2,40})$");

  private static final Pattern DISCLAIMER =
      Pattern.compile(
          "^[(（]?(?:本文|以上内容|文章)仅代表作者.{2,40}|^forward-looking statements?:?$|^(?:this|certain) .{0,80}\\bforward-looking"
              + " statements\\b.*|^[\\[(*]*\\s*(?:(?:legal |medical |investment"
              + " )?discl[a-z]{1,3}i?mer|haftungsausschluss|hinweis in eigener sache|transparenzhinweis|transparenz in eigener sache|rechtlicher"
              + " hinweis|clause de non-responsabilite|avertissement legal|descargo de"
              + " responsabilidad|aviso legal|aviso de isencao|isencao de"
              + " responsabilidade|esclusione di responsabilita|ansvarsfriskrivning|отказ от"
              + " ответственности|إخلاء مسؤولية|免責事項|免责声明)\\s*(?:[:.|—–-]|$).*|^[\\[(*]*(?:the |all"
              + " )?(?:views|opinions)(?: and opinions)?"
              + " expressed\\b.{0,60}\\b(?:are|is|do|does)\\b.*|^[\\[(*]*(?:this"
              + " (?:article|content|story) (?:is|was) (?:for|intended|meant|provided)"
              + ".{0,40}(?:information|educational).*)|.*\\bviews expressed\\b.{0,120}\\bdo(?:es)?"
              + " not (?:necessarily )?re(?:flect|present)\\b.*"
              + "|.*\\b(?:views|opinions) expressed\\b.{0,80}\\bare (?:solely |entirely |only )?those of"
              + " (?:the|its|their) (?:author|writer|speaker|contributor|columnist)s?\\b.*");

  private static final Pattern CREDIT =
      Pattern.compile(
          "^[(\\[]?(?:(?:except for the head(?:ing|line),? )?this story (?:has|was) not been edited"
              + " by\\b.*|this is an? (?:unedited|auto-generated|syndicated|agency)\\b.*|.{2,200}"
              + " contributed (?:research|reporting|additional reporting)\\.?|\\p{L}[^.!?]{3,60}"
              + " reported from [^!?]{3,60}, and [^!?]{3,80} from"
              + " [^!?]{3,60}\\.?|(?:image|photo|picture|video|media|map|data|chart|graphic) source"
              + " ?[,:].{2,140}|with (?:additional )?(?:inputs?|reporting|agency"
              + " inputs?|files|contributions?)\\b.{0,140}|(?:(?:the"
              + " )?inputs?|reporting|writing|additional reporting|additional writing"
              + "|edited|editing|compiled|produced|translated|research|fact-checked)"
              + " (?:by|from)\\b.{2,200}|(?:photos?|photographs?|photo credits?|pictures?|picture"
              + " credits?|images?|image credits?|images"
              + " courtesy|credits?|illustrations?|video|graphics?|copyright|photo by|image"
              + " by|mitarbeit|redaktionelle mitarbeit|foto|fotos|bild|bilder|bildquelle|bildrechte|photo d'illustration|credit"
              + " photo|credits photo"
              + "|imagen|imagenes|fuente|quelle|quellen|source|sources|fonte|immagine|imagem|bron|beeld"
              + "|kalla|φωτο|фото|источник|写真|画像|图片|图|来源|摄影|责任编辑|責任編輯|责编|编辑|編輯|记者|記者|作者|撰文|校对|文|圖|本文来源|原标题|撮影|取材|編集|執筆|기자|사진|편집"
              + ")\\s*(?:/|:|：|©|\\(c\\))\\s*.{2,140}|(?:本报|本台)?(?:记者|記者|通讯员|作者|撰文)[ \u3000].{2,20}|(?:photo(?:graph)?|image|picture|illustration|video)s?"
              + " (?:by|courtesy(?: of)?|via) .{2,120}|credits?:?|credit [^.]{2,80}|courtesy(?:"
              + " of)? .{2,80}|(?:©|\\(c\\)|copyright)\\s*.{2,140}|.{0,200}all rights"
              + " reserved\\.?|(?:.{2,300}) contributed(?: reporting)?(?: to (?:this|the)"
              + " (?:report|story|article))?(?: from .{2,60})?\\.?|.{0,200}\\bcontributed to"
              + " (?:this|the) (?:report|story|article)\\.?|(?:this (?:story|article|report)|the"
              + " (?:story|article)) (?:was|is|has been) (?:originally |first"
              + " )?(?:published|produced|provided|auto-generated|supplied).{0,160}"
              + "|(?:ap|afp|dpa|reuters|ani|pti|ians|upi|epa|ansa|efe|lusa|tass|xinhua|agencies|agency)(?:[/,"
              + " ]+(?:ap|afp|dpa|reuters|ani|pti|ians|upi|epa|ansa|efe|lusa|tass|xinhua|agencies))*|mit"
              + " material von .{2,80}|(?:avec|con|com) (?:l'|la |informacion de |informaciones de"
              + " |informacoes da |informations? de"
              + " )?(?:afp|agence|agencias?|efe|reuters|ap)\\b.{0,60})[)\\]]?\\.?$");

  /** "Research by the county shows …" is the sentence, not the credit. */
  private static final Pattern ASSERTS =
      Pattern.compile(
          "(?:research|reporting|inputs?) (?:by|from)\\b.* (?:shows?|showed|found|finds|suggests?"
              + "|suggested|says?|said|indicates?|indicated|reveals?|revealed)\\b.*\\.");

  /** (إعداد محمد علي - تحرير سارة حسن) */
  private static final Pattern ARABIC_CREDIT =
      Pattern.compile("^\\(\\s*(?:إعداد|تغطية|كتابة|ترجمة) [^()]{2,160}\\)$");

  /** JIM WATSON/AFP/Getty Images */
  private static final Pattern PICTURE_AGENCY =
      Pattern.compile(
          "^[(\\[]?[^.!?]{0,90}(?:/|\\bvia |\\bfor |— |-"
              + " |\\()\\s*(?:AFP|AP|Reuters|REUTERS|Getty(?: Images)?"
              + "|EPA|dpa|Shutterstock|iStock|Alamy|PA|Rex|Bloomberg|WireImage|AAP|ANSA|IMAGO|imago|Keystone|Picture"
              + " Alliance|picture"
              + " alliance|Anadolu|Unsplash|Pexels|Pixabay|NurPhoto|Xinhua)(?:\\b[^.!?]{0,30})?[)\\]]?$|^Getty"
              + " Images$");

  private static final Pattern CAPTION =
      Pattern.compile(
          "^(?:(?:(?:image|photo|picture|media|video) )?caption ?[:, ].{3,}|(?:file"
              + " )?(?:photo|picture|pictured|image) ?(?:shows|:).{3,}|pictured[:,] .{3,}|file"
              + " (?:photo|image|picture)\\b.{3,}|\\(?(?:in )?this (?:\\w+,? ){0,4}(?:file"
              + " )?(?:photo|photograph|image|picture|frame grab|screen"
              + " ?grab|handout|screenshot)\\b.{0,80}(?:\\b(?:dated|taken|provided|released|made"
              + " available|shows?|from)\\b|,).{10,}|(?:clockwise )?from (?:top|left)(?: to"
              + " right)?[:,] .{5,}|bildunterschrift: .{3,}|legende ?: .{3,})$",
          Pattern.DOTALL);

  private static final Pattern OTHER =
      Pattern.compile(
          "^(?:[^\\p{L}\\p{N}]{1,40}|this (?:content|post|video|embed) is hosted by .{2,200}"
              + "|(?:to (?:view|see|show|load)|you need to accept .{2,60} to (?:view|see)) this (?:content|post|video|embed)\\b.{0,200}"
              + "|this (?:article|story) is (?:more than|over) .{1,20} old|"
              + "(?:(?:correction|clarification|editor'?s note)s?(?: ?[(,] ?.{3,30})?[:.]"
              + " )?(?:an|this) (?:earlier|previous|original) version of (?:this|the)"
              + " (?:article|story|report|headline|caption)\\b.{5,400}|(?:press|media|news) release|for immediate release|breaking"
              + " news|exclusive|opinion|editorial|analysis|explainer|reportage|profile|column|guest (?:column|essay)|"
              + "(?:the )?long read|fact[ -]?check|obituary|embargoed until .{2,60}|pressemitteilung|communique de presse|nota de"
              + " prensa|comunicado de prensa|comunicato stampa"
              + "|\\d{1,2}[:.h]\\d{2}(?: ?[ap]\\.?m\\.?)?(?:"
              + " ?(?:uhr|gmt|utc|bst|cet|cest|ist|[ecmp][sd]?t|local time))?|\\((?:corrects|adds"
              + "|updates|recasts|refiles|repeats|clarifies|removes|fixes|changes|rewrites)\\b.{5,300}\\)"
              + "|\\([$€£¥] ?1 = .{2,80}\\)|(?:this (?:site|website|page) uses|we use|by (?:using|continuing)"
              + " .{0,60}\\buse of|(?:.{0,40}\\b)?accept(?: all)?) cookies\\b.{0,200}|cookies are used .{0,120}"
              + "|this (?:article|story|essay|interview|review) (?:also |first |originally )*(?:appears?|appeared|is"
              + " taken|was published|ran|comes)\\b.{0,80}\\b(?:issue|edition)\\b.{0,200}"
              + "|(?:(?:press|media|investor|news)(?: relations)? )?contacts?(?: information)?:?|(?:press|media)"
              + " (?:enquir|inquir)(?:y|ies):?.{0,80}|(?:(?:tel|phone|telephone|fax|mobile|cell)[.: ]+[+(]?|[+(])\\d[\\d ()./-]{6,20}\\d"
              + "|(?:the|this) (?:interview|conversation|transcript)"
              + " (?:has been|was) (?:lightly )?(?:edited|condensed|translated)\\b.{0,80}|article content|this is part of (?:the )?.{2,30} effort to"
              + " (?:address|fight|combat)\\b.{0,200}|learn more about .{2,60}|why you can trust"
              + " .{2,40}|the associated press is an independent global news"
              + " organi[sz]ation.*|(?:[\\p{L} ]{2,30}\n"
              + ")?this content is provided by .{2,200}|a version of this (?:article|story|review)"
              + " (?:appears?|appeared|was published|ran)\\b.{0,200}|our standards:"
              + " .{3,80}|purchase licen[cs]ing rights.{0,30}|(?:listen|listen to this"
              + " (?:article|story)|listen to the (?:article|story)|article audio)(?:"
              + " \\d.*)?|(?:image|photo|media|video) (?:caption|source)|(?:ap|afp|reuters) [a-z"
              + " ]{2,20}: https?://\\S+|https?://\\S+|www\\.\\S+|view comments|hide comments|jump"
              + " to comments|expand|collapse|show (?:more|less|all)|load more.{0,20}|more|gift"
              + " this article|give this article|translate|add as a preferred source on"
              + " google|[\\p{L} ]{2,30} reading time|\\d{1,3} ?(?:/|of|von)"
              + " ?\\d{1,3}|(?:photo|photos|image|video|view photo|view photos|view image|view"
              + " gallery|enlarge(?: this image)?|hide caption|toggle caption|play video|play|media"
              + " caption|image caption|image source|loading|loading\\.{3}|skip to (?:main"
              + " )?content|print this|top stories|close|menu|search|home|back to"
              + " top|next|previous|toggle .{2,20})|(?:\\d{1,3} ?-? ?)(?:min(?:ute)?s?)(?: read|"
              + " lesezeit| de lecture| de lectura)?|(?:lesezeit|reading time|estimated reading"
              + " time|temps de lecture)\\b.{0,30}|continue reading(?: the main story)?|end of"
              + " story|ends|endet|(?:tags?|topics?|filed"
              + " under|categories|category|keywords|schlagworte|themen|mots-cles|etiquetas|temas|more"
              + " on)\\s*:.{1,200}|(?:this (?:version|story|article|page|report) (?:has been |was"
              + " )?(?:amended|corrects?|corrected|updated?)\\b.{5,250})|page \\d{1,4}(?: (?:of|/)"
              + " \\d{1,4})?(?: next(?: page)?)?|seite \\d{1,4}(?: von \\d{1,4})?)$",
          Pattern.DOTALL);

  private PartRules() {}

  /** As lines are before they are compared: some scripts write vowels as marks. */
  private static List<String> folded(String... words) {
    return Arrays.stream(words).map(Dates::folded).toList();
  }

  /** What the words of a paragraph say it is; null where they read like any other text. */
  static @Nullable PartKind kindOf(String paragraph) {
    String line = paragraph.strip();
    if (line.length() > 1_500) {
      return null;
    }
    String folded = Dates.folded(line).replace('’', '\'').replaceAll("\\s+", " ");
    String bare = folded.replaceAll("^[^\\p{L}\\p{N}]+|[^\\p{L}\\p{N}]+$", "");
    if (isAdvert(line, bare)) {
      return PartKind.ADVERT;
    }
    if (DISCLAIMER.matcher(folded).matches()) {
      return PartKind.DISCLAIMER;
    }
    if (isRelated(line, folded)) {
      return PartKind.RELATED;
    }
    if (folded.matches(
        "(?:image|photo|picture): .{10,}[.!?] (?:file )?(?:pic|photo|picture|credit)s?: .{2,60}")) {
      return PartKind.CAPTION;
    }
    if (isCredit(line, folded)) {
      return PartKind.CREDIT;
    }
    if (line.length() <= 320
        && (PROMO.matcher(bare).matches() || PROMO.matcher(folded).matches())) {
      return PartKind.PROMO;
    }
    if (OTHER.matcher(folded).matches()) {
      return PartKind.OTHER;
    }
    var told = DeskLines.kindOf(line, folded);
    if (told != null) {
      return told;
    }
    return CAPTION.matcher(folded).matches() ? PartKind.CAPTION : null;
  }

  private static boolean isAdvert(String line, String bare) {
    if (line.length() > 80) {
      return false;
    }
    if (bare.matches("advertisement \\d{1,3}|(?:this )?advertisement has not loaded.*")) {
      return true;
    }
    for (String marker : ADVERTS) {
      if (bare.equals(marker) || nearly(bare, marker)) {
        return true;
      }
    }
    return line.length() <= 60
        && !line.endsWith(".")
        && bare.matches(
            "(?:powered|sponsored|presented|brought to you) by .+|ad (?:feature|content)");
  }

  /** Points at what stands below it, and at nothing by itself. */
  static boolean isLabel(String line) {
    if (line.endsWith(":")) {
      return true;
    }
    String bare = Dates.folded(line).replace('’', '\'').replaceAll("[^\\p{L}\\p{N}]+$", "").strip();
    return RELATED.contains(bare.replaceFirst("^[^\\p{L}\\p{N}]+", ""));
  }

  private static boolean isRelated(String line, String folded) {
    if (line.length() > 260 || line.indexOf('\n') >= 0) {
      return false;
    }
    if (BRACKETED_POINTER.matcher(line).matches()) {
      return true;
    }
    String text = folded.replaceFirst("^[^\\p{L}\\p{N}]+", "");
    if (text.matches(
        "(?:read|see|watch|view|download|click|tap|find)\\b.{0,80}\\b(?:here|below)[.!]?")) {
      return true;
    }
    var mark = MARK.matcher(text);
    boolean marked = mark.find() && mark.start() > 0 && mark.start() <= 40;
    String lead = marked ? text.substring(0, mark.start()).strip() : "";
    for (String pointer : RELATED) {
      if (text.equals(pointer) || (marked && (lead.equals(pointer) || nearly(lead, pointer)))) {
        return true;
      }
      // "Also read Hamas ready for …": no mark, but no sentence either
      if (pointer.indexOf(' ') > 0
          && text.startsWith(pointer + " ")
          && !pointer.startsWith("more ")
          && !line.endsWith(".")) {
        return true;
      }
    }
    if (!marked) {
      return false;
    }
    boolean sentence = line.endsWith(".") || line.endsWith("\"") || line.endsWith("”");
    return RELATED_WITH_MARK.contains(lead)
        && (!sentence || text.charAt(mark.start()) == '|' || isLoud(line, lead.length()));
  }

  private static boolean isCredit(String line, String folded) {
    if (line.length() > 320 || line.indexOf('\n') >= 0) {
      return false;
    }
    return CREDIT.matcher(folded).matches() && !ASSERTS.matcher(folded).matches()
        || ARABIC_CREDIT.matcher(line).matches()
        || (line.length() <= 120 && PICTURE_AGENCY.matcher(line).matches());
  }

  private static boolean isLoud(String line, int length) {
    String head = line.substring(0, Math.min(length, line.length()));
    return head.chars().noneMatch(Character::isLowerCase);
  }

  /** One typo forgiven in a long word or phrase, two in a very long one. */
  static boolean nearly(String word, String meant) {
    int forgiven = meant.length() >= 11 ? 2 : meant.length() >= 8 ? 1 : 0;
    return forgiven > 0
        && Math.abs(word.length() - meant.length()) <= forgiven
        && typos(word, meant) <= forgiven;
  }

  /** Letters left out, put in, changed, or swapped with their neighbour. */
  private static int typos(String one, String other) {
    int[][] d = new int[one.length() + 1][other.length() + 1];
    for (int i = 0; i <= one.length(); i++) {
      for (int j = 0; j <= other.length(); j++) {
        if (i == 0 || j == 0) {
          d[i][j] = i + j;
          continue;
        }
        int change = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
        d[i][j] = Math.min(Math.min(d[i - 1][j], d[i][j - 1]) + 1, d[i - 1][j - 1] + change);
        if (i > 1
            && j > 1
            && one.charAt(i - 1) == other.charAt(j - 2)
            && one.charAt(i - 2) == other.charAt(j - 1)) {
          d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
        }
      }
    }
    return d[one.length()][other.length()];
  }
}
