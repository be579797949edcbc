package org.stet.accounts;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Stet was started as one kind of desk on the data of the other; it says so and stops. */
class WrongDesk extends RuntimeException {

  private WrongDesk(String sentence) {
    super(sentence);
  }

  /** Everybody knows the password of the people in it. */
  static WrongDesk demoData(String where) {
    return new WrongDesk(
        "There is a demo desk "
            + where
            + ", whose password everybody knows: start Stet with STET_DEMO=true to open it, or give"
            + " it other data.");
  }

  static WrongDesk realData() {
    return new WrongDesk(
        "There is a real desk in this database, so Stet does not put demo people into it: start it"
            + " without STET_DEMO, or give the demo other data.");
  }

  /** The sentence alone, without a stack trace. */
  static class Analyzer extends AbstractFailureAnalyzer<WrongDesk> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, WrongDesk cause) {
      return new FailureAnalysis(cause.getMessage(), null, cause);
    }
  }
}
