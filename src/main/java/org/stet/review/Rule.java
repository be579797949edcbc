package org.stet.review;

import java.util.Optional;
import org.stet.people.Permission;
import org.stet.people.Refusal;

/** What else has to be true before a move is made; each answers with a sentence. */
public enum Rule {
  NOT_AN_AUTHOR {
    @Override
    Optional<Refusal> refusal(Situation s) {
      return when(s.isAuthor(s.actor().id()), "refused.duty.author");
    }
  },
  FOUR_EYES {
    @Override
    Optional<Refusal> refusal(Situation s) {
      var me = s.actor();
      if (s.isAuthor(me.id())) {
        return no("refused.duty.author");
      }
      if (me.is(s.proposer())) {
        return no("refused.duty.proposer");
      }
      if (s.isSecondChecker(me.id())) {
        return no("refused.duty.second");
      }
      return when(s.isInWordsOf(me.id()), "refused.duty.words");
    }
  },
  NOT_A_PARTY {
    @Override
    Optional<Refusal> refusal(Situation s) {
      var me = s.actor();
      if (s.isAuthor(me.id())) {
        return no("refused.duty.author");
      }
      return when(me.is(s.proposer()) || s.isSecondChecker(me.id()), "refused.duty.party");
    }
  },
  NO_OPEN_QUERY {
    @Override
    Optional<Refusal> refusal(Situation s) {
      long open = s.openQueries();
      return open == 0 ? Optional.empty() : Optional.of(Refusal.of("refused.query", open));
    }
  },
  LEGAL_IS_CLEARED {
    @Override
    Optional<Refusal> refusal(Situation s) {
      return when(s.isLegalOpen(), "refused.legal");
    }
  },
  WAS_APPROVED {
    @Override
    Optional<Refusal> refusal(Situation s) {
      return when(!s.isApprovalStanding(), "refused.confirm");
    }
  },
  CHANGE_WAS_SHOWN {
    @Override
    Optional<Refusal> refusal(Situation s) {
      return when(!s.hasOpened(s.actor().id()), "refused.confirm.unseen");
    }

    @Override
    boolean asksWhatIsEntered() {
      return true;
    }
  },
  NUMBERS_STAND {
    @Override
    Optional<Refusal> refusal(Situation s) {
      return when(s.hasOtherNumbers(), "refused.confirm.numbers");
    }
  },
  ASSIGNEE_CAN_CHECK {
    @Override
    Optional<Refusal> refusal(Situation s) {
      var assignee = s.request().assignee();
      if (assignee == null) {
        return no("refused.assignee.none");
      }
      if (!s.can(assignee, Permission.CHECK_CLAIMS)) {
        return no("refused.assignee.checker");
      }
      return when(s.isAuthor(assignee), "refused.assignee.author");
    }

    @Override
    boolean asksWhatIsEntered() {
      return true;
    }
  },
  SECOND_IS_ANOTHER {
    @Override
    Optional<Refusal> refusal(Situation s) {
      var second = s.request().second();
      if (second == null) {
        return no("refused.second.none");
      }
      if (!s.can(second, Permission.CHECK_CLAIMS)) {
        return no("refused.assignee.checker");
      }
      if (second.equals(s.proposer()) || second.equals(s.assignee())) {
        return no("refused.second.proposer");
      }
      if (s.isAuthor(second)) {
        return no("refused.assignee.author");
      }
      return when(s.hasOpened(second), "refused.second.opened");
    }

    @Override
    boolean asksWhatIsEntered() {
      return true;
    }
  },
  WHOM_IS_NAMED {
    @Override
    Optional<Refusal> refusal(Situation s) {
      if (s.request().waitsFor() == null) {
        return no("refused.wait.whom");
      }
      return when(s.request().until() == null, "refused.wait.until");
    }

    @Override
    boolean asksWhatIsEntered() {
      return true;
    }
  },
  REASON_IS_GIVEN {
    @Override
    Optional<Refusal> refusal(Situation s) {
      var reason = s.request().reason();
      return when(reason == null || reason.isBlank(), "refused.reason");
    }

    @Override
    boolean asksWhatIsEntered() {
      return true;
    }
  },
  EVIDENCE_BEARS {
    @Override
    Optional<Refusal> refusal(Situation s) {
      var verdict = s.request().verdict();
      var exception = s.request().exception();
      return verdict == null || (exception != null && !exception.isBlank())
          ? Optional.empty()
          : s.missingEvidence(verdict);
    }

    @Override
    boolean asksWhatIsEntered() {
      return true;
    }
  },
  EVIDENCE_STANDS {
    @Override
    Optional<Refusal> refusal(Situation s) {
      return s.standing()
          .filter(finding -> finding.exception() == null)
          .flatMap(finding -> s.missingEvidence(finding.verdict()));
    }
  };

  abstract Optional<Refusal> refusal(Situation situation);

  /** Whether it can be told only once something was entered. */
  boolean asksWhatIsEntered() {
    return false;
  }

  private static Optional<Refusal> no(String key) {
    return Optional.of(Refusal.of(key));
  }

  private static Optional<Refusal> when(boolean refused, String key) {
    return refused ? no(key) : Optional.empty();
  }
}
