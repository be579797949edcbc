package org.stet.claim.detect;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * What Chinese and Japanese write with signs where others leave blanks: a run of them is one token,
 * so numbers, the dead and sums are looked for inside it.
 */
final class Ideographs {

  private static final String DIGITS = "〇零一二三四五六七八九两兩";
  private static final String UNITS = "十百千万萬亿億";

  /** 三百, 十二万, 四十亿, 两千; not 第十二 (the twelfth), 十二月 (December), 二十一世纪. */
  private static final String MANY =
      "(?<![第"
          + DIGITS
          + UNITS
          + "])["
          + DIGITS
          + "十数數几幾上]["
          + DIGITS
          + UNITS
          + "]*["
          + UNITS
          + "]["
          + DIGITS
          + UNITS
          + "]*(?!["
          + DIGITS
          + UNITS
          + "月日号號分世])";

  /** 三人, 两艘; a lone 一 is an article. */
  private static final String FEW =
      "(?<![第周星期" + DIGITS + UNITS + "])[二三四五六七八九十两兩](?=[名人个個位次岁歲天件艘辆輛架座所户戶例倍成])";

  private static final Pattern COUNT = Pattern.compile("(?:" + MANY + ")|(?:" + FEW + ")");
  private static final Pattern BIG = Pattern.compile(MANY);
  private static final Pattern SUM =
      Pattern.compile("(?:" + MANY + ")(?:多|余)?(?:美|欧|歐|日|港)?(?:元|円|圆|英镑|英鎊)");
  private static final Pattern YEAR = Pattern.compile("[一二][" + DIGITS + "]{3}年");
  private static final Pattern DAY =
      Pattern.compile(
          "(?:["
              + DIGITS
              + "十]+月(?:["
              + DIGITS
              + "十]+日)?|[周週][一二三四五六日](?![年期])|星期[一二三四五六日天]"
              + "|昨[天日晚]|今[天日晚]|去年|今年|上[月周週])");
  private static final Pattern HARM =
      Pattern.compile("死亡|身亡|丧生|喪生|遇难|遇難|遇害|罹难|罹難|死者|死伤|死傷|受伤|受傷|负伤|負傷|失踪|失蹤");

  private Ideographs() {}

  static boolean count(Token token) {
    return isHan(token) && COUNT.matcher(token.text()).find();
  }

  static boolean bigCount(Token token) {
    return isHan(token) && BIG.matcher(token.text()).find();
  }

  static boolean sum(Token token) {
    return isHan(token) && SUM.matcher(token.text()).find();
  }

  static boolean year(Token token) {
    return isHan(token) && YEAR.matcher(token.text()).find();
  }

  static boolean day(Token token) {
    return isHan(token) && DAY.matcher(token.text()).find();
  }

  static boolean harm(Token token) {
    return isHan(token) && HARM.matcher(token.text()).find();
  }

  /** Begins with what counts people: 16人死亡. */
  static boolean ofPeople(Token token) {
    return isHan(token) && "人名个個位".indexOf(token.text().charAt(0)) >= 0;
  }

  static boolean in(List<Token> tokens, Predicate<Token> seen) {
    return tokens.stream().anyMatch(seen);
  }

  private static boolean isHan(Token token) {
    return token.isWord() && Character.isIdeographic(token.text().codePointAt(0));
  }
}
