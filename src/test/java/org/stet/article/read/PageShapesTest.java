package org.stet.article.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.stet.article.PartKind;

/** One article in the many ways in which pages are built. */
class PageShapesTest {

  private static final List<String> STORY =
      List.of(
          "The harbour of Port Sella will close for eleven days in March, the port authority said"
              + " on Thursday, and every boat has to leave its berth before the work begins.",
          "About 300 fishing boats will move to the northern basin, which was built in 1931 for"
              + " half as many, and skippers expect to queue for the crane.",
          "“Nobody asked us,” said Jonas Vik, who has fished from the quay for forty years.",
          "He pays 120 crowns a week.",
          "Divers found in August that the old quay had sunk by four centimetres since the storm,"
              + " more than in the ten years before, according to the authority's report.",
          "The repair is to cost 2.3 million crowns, of which the county pays a third; the rest"
              + " comes from harbour fees, which rise by 5 percent next year.",
          "The ferry to the islands will sail from Holm instead. A bus leaves the market square"
              + " forty minutes before each sailing, the operator said.",
          "Work is due to end on March 28, in time for the regatta, which brought 14,000 visitors"
              + " to the town last year.");

  private static final List<String> OTHER =
      List.of(
          "A new school opens its doors in Holm on Monday, with room for 220 pupils, a library and"
              + " a kitchen garden, after three years of building.",
          "The mayor called it a day of joy, while parents complained that the road outside still"
              + " has no crossing, and asked the county for lights.",
          "Teachers said they had been promised smaller classes, and that they would hold the"
              + " council to it, whatever the budget says in the spring.");

  private static final String HEAD =
      "<html lang=en><head><title>Harbour to close for eleven days - The Sella"
          + " Post</title></head>";
  private static final String H1 = "<h1>Harbour to close for eleven days</h1>";
  private static final String NAV =
      "<div class=top><ul><li><a href=/>Home</a></li><li><a href=/s>Sport</a></li><li><a"
          + " href=/w>Weather</a></li></ul></div>";

  private final ArticleReader reader = new ArticleReader();

  static Stream<Named<String>> shapes() {
    String p = paragraphs(STORY, "<p>%s</p>");
    String comments =
        "<div><b>anna_k</b><div>I think the old quay should have been left alone, honestly, and the"
            + " money spent on the school, as we said in 2019.</div></div>";
    return Stream.of(
        shape("a plain page", "<article>" + H1 + p + "</article>"),
        shape(
            "class names that speak of what stands beside it",
            "<div class='content has-sidebar with-comments share-enabled'>"
                + H1
                + "<div class='layout layout--sidebar-right'>"
                + p
                + "</div></div><div class=sidebar><p>"
                + OTHER.get(0)
                + "</p></div>"),
        shape(
            "words in spans, under a name that means furniture",
            "<div id=main class='sidebar-left'>"
                + H1
                + paragraphs(STORY, "<p><span>%s</span></p>")
                + "</div>"),
        shape(
            "lines broken twice",
            "<div id=story>" + H1 + String.join("<br><br>\n", STORY) + "</div>"),
        shape(
            "a table as a layout",
            "<table><tr><td>"
                + NAV
                + "</td><td>"
                + H1
                + p
                + "</td><td><p>Weather: rain</p></td>"
                + "</tr></table>"),
        shape(
            "paragraphs each in a box of its own",
            "<div class=page><div class=c-head>"
                + H1
                + "</div>"
                + paragraphs(STORY, "<div class=row><div class=col><p>%s</p></div></div>")
                + "</div>"),
        shape(
            "paragraphs that are divs",
            "<div class=page>"
                + H1
                + "<div>"
                + paragraphs(STORY, "<div>%s</div>")
                + "</div></div>"),
        shape(
            "sections with advertisements between them",
            "<main>"
                + H1
                + "<section>"
                + paragraphs(STORY.subList(0, 3), "<p>%s</p>")
                + "</section><div class=ad-slot>Advertisement</div><section>"
                + paragraphs(STORY.subList(3, 8), "<p>%s</p>")
                + "</section></main>"),
        shape(
            "a lead that stands apart",
            "<article><header>"
                + H1
                + "<div class=lead><p>"
                + STORY.getFirst()
                + "</p></div></header><div class=body>"
                + paragraphs(STORY.subList(1, 8), "<p>%s</p>")
                + "</div></article>"),
        shape(
            "comments longer than the article",
            "<div class=wrap><div class=story>"
                + H1
                + p
                + "</div><div id=comments>"
                + "<div class=comment><p>I said so in 2019, and nobody listened, and here we are"
                    .repeat(20)
                + "</p></div></div></div>"),
        shape(
            "a discussion under it that only its heading tells",
            "<div class=wrap><div class=story>"
                + H1
                + p
                + "</div><div class=x9><h3>42 comments</h3>"
                + comments.repeat(4)
                + "</div></div>"),
        shape(
            "a second article below, for those who scroll on",
            "<main><article>"
                + H1
                + p
                + "</article><article><h1>School opens in Holm</h1>"
                + paragraphs(OTHER, "<p>%s</p>")
                + "</article></main>"),
        shape(
            "teasers with text below it",
            "<div class=main><div class=text>"
                + H1
                + p
                + "</div><div class=more><h2>More from the county</h2>"
                + OTHER.stream()
                    .map(text ->
                        "<div class=card><h3><a href=/o>School opens in Holm on Monday"
                            + " morning</a></h3><p>"
                            + text
                            + "</p></div>")
                    .collect(Collectors.joining())
                + "</div></div>"),
        shape(
            "a newsletter, a list of links and a box about the writer",
            "<article>"
                + H1
                + paragraphs(STORY.subList(0, 4), "<p>%s</p>")
                + "<div class=newsletter-signup><h4>The Morning Boat</h4><p>Get the news of the"
                + " harbour each morning, before you go out.</p><form><input><button>Sign"
                + " up</button></form></div><ul class=related-links><li><a href=/1>Old quay sinks"
                + " faster</a></li><li><a href=/2>Storm damages pier</a></li></ul>"
                + paragraphs(STORY.subList(4, 8), "<p>%s</p>")
                + "<div class=author-bio><p>Ilse Harrow has covered the harbour since 2011 and"
                + " wrote a book about ropes.</p></div></article>"),
        shape(
            "an article that a script would show",
            NAV + "<div class=article style='display: none'>" + H1 + p + "</div>"),
        shape(
            "a description with the whole text, and boxes around it",
            "<script type=application/ld+json>{\"@type\":\"NewsArticle\",\"headline\":\"Harbour to"
                + " close for eleven days\",\"articleBody\":\""
                + String.join("\\n", STORY)
                + "\"}</script><div class=z>"
                + H1
                + p
                + "<p>This story is part of our series on the coast. Tell us what you think of it,"
                + " at any hour of the day.</p><p>The Sella Post is owned by its readers, and"
                + " lives by what they give.</p></div>"),
        shape(
            "a cookie notice longer than a short article",
            "<div class=cookie-consent><p>"
                + "We and our 812 partners store things on your device, as you know. ".repeat(30)
                + "</p></div><article>"
                + H1
                + p
                + "</article>"),
        shape(
            "lists for paragraphs",
            "<article>" + H1 + "<ul>" + paragraphs(STORY, "<li>%s</li>") + "</ul></article>"),
        shape(
            "fonts in tables in tables",
            "<table width='100%'><tr><td width=150><a href=/>Home</a><br><a href=/s>Sport</a><br><a"
                + " href=/w>Weather</a></td><td><table><tr><td><font size=5><b>Harbour to close for"
                + " eleven days</b></font></td></tr><tr><td><font face=Arial size=2>"
                + String.join("&nbsp;<br>&nbsp;<br>\n", STORY)
                + "</font></td></tr></table></td></tr></table>"),
        shape(
            "widgets of a page builder",
            "<main>"
                + H1
                + paragraphs(
                    STORY,
                    "<div class='elementor-element elementor-widget elementor-widget-text-editor'>"
                        + "<div class=elementor-widget-container><p>%s</p></div></div>")
                + "</main>"),
        shape(
            "a blog that files its posts by class names",
            "<div class='post-12 post type-post hentry category-comment tag-newsletter author-jane"
                + " format-aside'>"
                + H1
                + "<div class=entry-content>"
                + p
                + "</div></div><ol class=commentlist><li>"
                + comments.repeat(3)
                + "</li></ol>"),
        shape(
            "a name that means a link, among much else",
            "<div class='post_content permalink'>"
                + H1
                + p
                + "</div><div class=blogroll>"
                + "<p><a href=/h>The Holm Gazette, our friends since long ago.</a></p>".repeat(40)
                + "</div>"),
        shape(
            "a page for fast phones",
            "<amp-sidebar><ul><li>Home page of the paper, with all the news of the coast, every"
                + " day</li></ul></amp-sidebar><article>"
                + H1
                + "<amp-img src=a.jpg></amp-img>"
                + paragraphs(STORY.subList(0, 4), "<p>%s</p>")
                + "<amp-ad><div>Buy ropes at Vik and Sons, who have made them since"
                + " 1890.</div></amp-ad>"
                + paragraphs(STORY.subList(4, 8), "<p>%s</p>")
                + "</article>"),
        shape(
            "a description that breaks off",
            "<script type=application/ld+json>{\"@type\":\"NewsArticle\",\"articleBody\":\""
                + STORY.getFirst()
                + " About 300 fishing boats will move to ...\"}</script><div class=z>"
                + H1
                + p
                + "</div>"),
        shape(
            "a description with markup in it, and a page that a script would fill",
            "<script type=application/ld+json>{\"@type\":\"NewsArticle\",\"articleBody\":\""
                + paragraphs(STORY, "&lt;p&gt;%s&lt;/p&gt;").replace("\n", "")
                + "\"}</script><div id=root>"
                + H1
                + "<p>Loading the story, one moment please.</p></div>"),
        shape(
            "paragraphs for large screens only",
            "<article>"
                + H1
                + paragraphs(STORY, "<div class='hidden-xs hidden-print'><p>%s</p></div>")
                + "</article>"),
        shape(
            "words with names of their own inside a sentence",
            "<article>"
                + H1
                + p.replace("300 fishing boats", "300 <span class=ticker>fishing boats</span>")
                    .replace("Jonas Vik,", "<a class=tags href=/v>Jonas Vik</a>,")
                    .replace("port authority", "<span class='search topics'>port authority</span>")
                + "</article>"),
        shape(
            "tools and pointers in rows",
            "<article>"
                + H1
                + "<h3>Story tools</h3><ul><li><a href=/e>add to your list</a></li><li><a"
                + " href=/f>order a reprint</a></li><li><a href=/g>suggest a story</a></li></ul>"
                + paragraphs(STORY.subList(0, 4), "<p>%s</p>")
                + "<h4>More from the county</h4><ul><li><a href=/1>Old quay sinks faster</a></li>"
                + "<li><a href=/2>Storm damages pier</a></li></ul>"
                + paragraphs(STORY.subList(4, 8), "<p>%s</p>")
                + "<h3><a href=/3>School opens in Holm</a></h3><h3><a href=/4>Bus to sail"
                + " instead</a></h3><h3><a href=/5>Fees to rise by a third</a></h3></article>"),
        shape(
            "the whole article once more, for printing",
            "<div class=wrap><div class=story>"
                + H1
                + p
                + "</div><div class=story>"
                + p
                + "</div></div>"),
        shape(
            "pictures that come later, and a first letter on its own",
            "<article>"
                + H1
                + p.replace("<p>The harbour", "<p><span class=dropcap>T</span>he harbour")
                    .replace(
                        "<p>Divers",
                        "<figure><noscript><img src=a.jpg></noscript><img data-src=a.jpg><p>Boats"
                            + " at the quay on Thursday, seen from the mole.</p></figure><p>Divers")
                + "</article>"),
        shape(
            "a mark for jumping to that nobody closed",
            "<div class=txt><a name=top>" + H1 + p + "</div>"),
        shape(
            "a page that is one form",
            "<form id=aspnetForm><div id=ctl00_main>"
                + H1
                + p
                + "</div><select><option>Choose a county</option></select></form>"),
        shape(
            "a wall behind the article",
            "<article>"
                + H1
                + p
                + "</article><div class='paywall barrier'><h2>Read on with a subscription</h2><p>You"
                + " have read three of three free articles this month. Subscribe for 9 crowns a"
                + " week, and cancel whenever you like.</p></div>"),
        shape(
            "the latest comments of the whole site, before the article",
            "<div class=latest>"
                + "<p><b>anna_k</b> wrote that the old quay should have been left as it was.</p>"
                    .repeat(6)
                + "</div><div class=main>"
                + H1
                + p
                + "</div>"),
        shape(
            "a box beside the text, amid it",
            "<main>"
                + H1
                + paragraphs(STORY.subList(0, 4), "<p>%s</p>")
                + "<aside><h2>More on the harbour</h2>"
                + paragraphs(OTHER, "<p>%s</p>")
                + "</aside>"
                + paragraphs(STORY.subList(4, 8), "<p>%s</p>")
                + "</main>"),
        shape(
            "a form that asks for an address, amid it",
            "<main>"
                + H1
                + paragraphs(STORY.subList(0, 4), "<p>%s</p>")
                + "<form><h3>The Morning Tide</h3><p>Our best stories, every weekday at six, free"
                + " of charge.</p><input type=email><button>Go</button></form>"
                + "<p>By signing up you accept our terms of use and our privacy policy.</p>"
                + paragraphs(STORY.subList(4, 8), "<p>%s</p>")
                + "</main>"),
        shape(
            "a list of links amid it",
            "<article>"
                + H1
                + paragraphs(STORY.subList(0, 4), "<p>%s</p>")
                + "<ul>"
                + paragraphs(OTHER, "<li><a href=/x>%s</a></li>")
                + "</ul>"
                + paragraphs(STORY.subList(4, 8), "<p>%s</p>")
                + "</article>"),
        shape(
            "a box that somebody paid for, and a list that comes later",
            "<article>"
                + H1
                + paragraphs(STORY.subList(0, 4), "<p>%s</p>")
                + "<section class=partner><span>Sponsored</span><h3>Ten kitchens</h3><p>"
                + OTHER.get(0)
                + "</p></section>"
                + paragraphs(STORY.subList(4, 8), "<p>%s</p>")
                + "<amp-list><p>"
                + OTHER.get(1)
                + "</p></amp-list></article>"),
        shape(
            "notices of the house, a wall and who wrote it",
            "<article>"
                + H1
                + "<p>This article is more than 5 years old</p>"
                + p
                + "<p>Correction, March 3: An earlier version of this article misstated the number"
                + " of boats. It is about 300, not 3,000.</p>"
                + "<p>You have read your last free article this month.</p>"
                + "<p>Lena Oduya is a reporter at the Sella Post. She has covered the harbour since"
                + " 2015 and lives in Holm with two dogs.</p></article>"),
        shape(
            "nested articles as pointers",
            "<article class=main>"
                + H1
                + paragraphs(STORY.subList(0, 5), "<p>%s</p>")
                + "<article class=teaser><a href=/x><h3>Storm damages the pier at Holm</h3><p>Waves"
                + " of six metres broke the rail.</p></a></article>"
                + paragraphs(STORY.subList(5, 8), "<p>%s</p>")
                + "</article>"));
  }

  @ParameterizedTest
  @MethodSource("shapes")
  void theArticleComesOutWholeAndAlone(String page) {
    var read = reader.html(page, null);

    var body =
        read.parts().stream()
            .filter(part -> part.kind() == PartKind.BODY || part.kind() == PartKind.STANDFIRST)
            .flatMap(part -> part.of(read.text()).lines())
            .toList();
    assertThat(body).containsExactlyElementsOf(STORY);
    assertThat(read.headline()).isEqualTo("Harbour to close for eleven days");
  }

  private static Named<String> shape(String name, String body) {
    return Named.of(
        name,
        HEAD
            + "<body class='no-sidebar nav-open'>"
            + (body.contains(NAV) ? "" : NAV)
            + body
            + "<div class=bottom><p>Published by the Sella Post, 4 Quay Street, Port Sella. Write"
            + " to us, or call us on weekdays.</p></div></body></html>");
  }

  private static String paragraphs(List<String> texts, String each) {
    return texts.stream().map(each::formatted).collect(Collectors.joining("\n"));
  }
}
