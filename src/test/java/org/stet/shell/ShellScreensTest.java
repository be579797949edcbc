package org.stet.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.page.ColorScheme;
import com.vaadin.flow.spring.security.AuthenticationContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.stet.people.Actor;
import org.stet.people.CurrentActor;
import org.stet.people.NotSignedIn;
import org.stet.people.Role;

@ViewPackages(packages = "none")
class ShellScreensTest extends BrowserlessTest {

  private final DefaultListableBeanFactory house = new DefaultListableBeanFactory();
  private final List<ColorScheme.Value> kept = new ArrayList<>();
  private boolean singleKeys = true;

  @BeforeEach
  void speakEnglish() {
    UI.getCurrent().setLocale(Locale.ENGLISH);
  }

  @Test
  void theMastheadNamesWhoIsSignedInAndTheWayOut() {
    signedIn(
        new Actor(
            UUID.randomUUID(), "Mia", Set.of(Role.FACT_CHECKER), Actor.SignIn.PASSWORD, null));

    var layout = layout(false);

    assertThat(texts(layout)).contains("Mia");
    assertThat(layout.getContent().getElement().getOuterHTML()).contains("href=\"#content\"");
  }

  @Test
  void nobodySignedInMeansNoPersonMenu() {
    house.registerBeanDefinition(
        "actors",
        new RootBeanDefinition(
            CurrentActor.class,
            () ->
                () -> {
                  throw new NotSignedIn();
                }));

    assertThat(householdOf(false).personMenu()).isEmpty();
  }

  @Test
  void aDemoDeskSaysSoOnEveryPage() {
    assertThat(all(layout(true)).anyMatch(DemoBanner.class::isInstance)).isTrue();
    assertThat(all(layout(false)).anyMatch(DemoBanner.class::isInstance)).isFalse();
  }

  @Test
  void theSchemeGoesRoundAndIsKept() {
    var scheme = new SchemeSwitch(Optional.of(preferences()));
    UI.getCurrent().add(scheme);

    for (int i = 0; i < 3; i++) {
      scheme.getContent().click();
    }

    assertThat(kept)
        .containsExactly(ColorScheme.Value.DARK, ColorScheme.Value.LIGHT, ColorScheme.Value.SYSTEM);
    assertThat(scheme.getContent().getAriaLabel()).isPresent();
  }

  @Test
  void aRefusalStandsInItsPlaceAndIsReadOut() {
    var notice = new Notice();
    assertThat(notice.getContent().isVisible()).isFalse();

    notice.refuse("You proposed this verdict; someone else has to approve it.");

    assertThat(notice.getContent().isVisible()).isTrue();
    assertThat(notice.getContent().getElement().getAttribute("role")).isEqualTo("alert");
    assertThat(texts(notice))
        .contains("You proposed this verdict; someone else has to approve it.");

    notice.clear();

    assertThat(notice.getContent().isVisible()).isFalse();
  }

  @Test
  void whatWasDoneIsSaidInPassing() {
    Notices.done("Claim 6 proposed as accurate.");

    roundTrip();
    assertThat(texts(find(Notification.class).single())).contains("Claim 6 proposed as accurate.");
  }

  @Test
  void aKeyDoesWhatItWasGivenAndTheQuestionMarkShowsThemAll() {
    var done = new ArrayList<String>();
    var keys = new Keys(house.getBeanProvider(Preferences.class));
    keys.on("J", "next", () -> done.add("next"));
    UI.getCurrent().add(keys);

    keys.press("J");
    keys.press("X");
    keys.press("?");
    roundTrip();

    assertThat(done).containsExactly("next");
    assertThat(texts(find(Dialog.class).single())).contains("J", "next", "?");
  }

  @Test
  void keysThatAreSwitchedOffAreNotAdvertised() {
    house.registerBeanDefinition(
        "preferences", new RootBeanDefinition(Preferences.class, this::preferences));
    singleKeys = false;

    var keys = new Keys(house.getBeanProvider(Preferences.class));
    keys.on("J", "next", () -> {});

    assertThat(keys.footer("J").getChildren()).isEmpty();
    singleKeys = true;
    var theirs = new Keys(house.getBeanProvider(Preferences.class));
    theirs.on("J", "next", () -> {});
    assertThat(theirs.footer("J").getChildren()).hasSize(1);
  }

  @Test
  void aClosedButtonStaysWithItsReason() {
    var reason = new Paragraph("You proposed it.");

    var button = Buttons.refused(Buttons.confirm("Approve"), reason);

    assertThat(button.isEnabled()).isFalse();
    assertThat(button.getElement().getAttribute("aria-describedby"))
        .isEqualTo(reason.getId().orElseThrow());
  }

  @Test
  void aPageThatIsNotThereLeadsBack() {
    var page = new NotHere();
    page.say("There is no page at this address.", "It may have moved.");

    assertThat(page.getPageTitle()).isEqualTo("There is no page at this address.");
    assertThat(all(page).filter(Anchor.class::isInstance)).hasSize(1);
  }

  private MainLayout layout(boolean demo) {
    var household = householdOf(demo);
    var layout =
        new MainLayout(
            household, new CommandBook(household, house.getBeanProvider(Commands.class)));
    UI.getCurrent().add(layout);
    return layout;
  }

  private Household householdOf(boolean demo) {
    return new Household(
        demo,
        house.getBeanProvider(CurrentActor.class),
        house.getBeanProvider(AuthenticationContext.class),
        house.getBeanProvider(Preferences.class),
        house.getBeanProvider(Bell.class));
  }

  private void signedIn(Actor actor) {
    house.registerBeanDefinition(
        "actors", new RootBeanDefinition(CurrentActor.class, () -> () -> actor));
  }

  private Preferences preferences() {
    return new Preferences() {
      @Override
      public ColorScheme.Value scheme() {
        return ColorScheme.Value.SYSTEM;
      }

      @Override
      public void keep(ColorScheme.Value scheme) {
        kept.add(scheme);
      }

      @Override
      public boolean singleKeys() {
        return singleKeys;
      }
    };
  }

  private static <T extends Component> T only(Component within, Class<T> type) {
    return all(within).filter(type::isInstance).map(type::cast).findFirst().orElseThrow();
  }

  private static List<String> texts(Component component) {
    return all(component).map(part -> part.getElement().getText()).toList();
  }

  private static Stream<Component> all(Component component) {
    return Stream.concat(
        Stream.of(component), component.getChildren().flatMap(ShellScreensTest::all));
  }
}
