package org.stet.review.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.TreeMap;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import org.stet.article.read.ArticleUnreadable;
import org.stet.people.DatabaseTrouble;
import org.stet.people.Ids;
import org.stet.people.Invalid;
import org.stet.people.Missing;
import org.stet.people.NotSignedIn;
import org.stet.people.PerhapsDone;
import org.stet.people.Refusal;
import org.stet.people.Refused;
import org.stet.people.SameMoment;
import org.stet.people.SomebodyWasFaster;
import org.stet.people.Staff;
import org.stet.people.Unavailable;

/** Every error over HTTP: a status, and a sentence that a person understands (RFC 9457). */
@RestControllerAdvice(annotations = RestController.class)
class ApiProblems extends ResponseEntityExceptionHandler {

  private static final Logger LOG = LoggerFactory.getLogger(ApiProblems.class);

  private final Staff staff;

  ApiProblems(Staff staff) {
    this.staff = staff;
  }

  @ExceptionHandler
  ProblemDetail refused(Refused refused) {
    var status = refused.isForbidden() ? HttpStatus.FORBIDDEN : HttpStatus.UNPROCESSABLE_CONTENT;
    return problem(status, refused.refusal().sentence());
  }

  @ExceptionHandler
  ProblemDetail missing(Missing missing) {
    return problem(HttpStatus.NOT_FOUND, missing.refusal().sentence());
  }

  @ExceptionHandler
  ProblemDetail invalid(Invalid invalid) {
    var problem = problem(HttpStatus.UNPROCESSABLE_CONTENT, sentence("problem.fields"));
    var fields = new TreeMap<String, String>();
    invalid.fields().forEach((field, refusal) -> fields.put(field, refusal.sentence()));
    problem.setProperty("fields", fields);
    return problem;
  }

  @ExceptionHandler
  ProblemDetail unreadable(ArticleUnreadable unreadable) {
    return problem(HttpStatus.UNPROCESSABLE_CONTENT, unreadable.refusal().sentence());
  }

  @ExceptionHandler
  ProblemDetail faster(SomebodyWasFaster faster) {
    var name = staff.nameOf(faster.who());
    var problem = problem(HttpStatus.CONFLICT, faster.refusal(name).sentence());
    problem.setProperty("who", name);
    problem.setProperty("when", faster.when());
    problem.setProperty("version", faster.version());
    return problem;
  }

  @ExceptionHandler
  ProblemDetail faster(ConcurrencyFailureException faster) {
    return problem(HttpStatus.CONFLICT, sentence("problem.faster"));
  }

  @ExceptionHandler
  ProblemDetail notSignedIn(NotSignedIn nobody) {
    return problem(HttpStatus.UNAUTHORIZED, sentence("problem.nobody"));
  }

  @ExceptionHandler
  ProblemDetail unavailable(Unavailable unavailable) {
    return problem(HttpStatus.SERVICE_UNAVAILABLE, unavailable.refusal().sentence());
  }

  @ExceptionHandler
  ProblemDetail perhapsDone(PerhapsDone perhaps) {
    return problem(HttpStatus.INTERNAL_SERVER_ERROR, perhaps.refusal().sentence());
  }

  @ExceptionHandler
  ProblemDetail unreadable(MultipartException unreadable) {
    return isTooMuch(unreadable)
        ? problem(HttpStatus.CONTENT_TOO_LARGE, sentence("problem.parts"))
        : problem(HttpStatus.BAD_REQUEST, sentence("problem.upload"));
  }

  /** Of more parts than the server takes, or with more said about one. */
  private static boolean isTooMuch(MultipartException unreadable) {
    return unreadable.getMostSpecificCause() instanceof InvalidParameterException told
        && told.getErrorCode() == HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE;
  }

  /** Escapes in an address that are none, for one. */
  @ExceptionHandler
  ProblemDetail unreadable(InvalidParameterException unreadable) {
    return problem(HttpStatus.BAD_REQUEST, sentence("problem.parameters"));
  }

  /** A body that is of any kind is of none; the framework only stumbles over it. */
  @ExceptionHandler
  ProblemDetail unreadable(IllegalArgumentException unreadable, HttpServletRequest request) {
    var kind = request.getContentType();
    return kind != null && kind.contains("*")
        ? problem(HttpStatus.UNSUPPORTED_MEDIA_TYPE, sentence("problem.kind"))
        : unexpected(unreadable, request);
  }

  @ExceptionHandler
  ProblemDetail unexpected(RuntimeException unexpected, HttpServletRequest request) {
    if (DatabaseTrouble.isBehind(unexpected)) {
      LOG.error(
          "{} {} did not reach the database: {}",
          request.getMethod(),
          request.getRequestURI(),
          NestedExceptionUtils.getMostSpecificCause(unexpected).toString());
      return problem(HttpStatus.SERVICE_UNAVAILABLE, sentence("problem.database"));
    }
    if (SameMoment.isBehind(unexpected)) {
      LOG.warn(
          "{} {} came in the same moment as another: {}",
          request.getMethod(),
          request.getRequestURI(),
          NestedExceptionUtils.getMostSpecificCause(unexpected).getMessage());
      return problem(HttpStatus.CONFLICT, sentence("problem.moment"));
    }
    var reference = Ids.next().toString().substring(0, 13);
    LOG.error(
        "{} {} failed, reference {}",
        request.getMethod(),
        request.getRequestURI(),
        reference,
        unexpected);
    return problem(HttpStatus.INTERNAL_SERVER_ERROR, sentence("problem.ours", reference));
  }

  @Override
  protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(
      HttpMessageNotReadableException unreadable,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    return ResponseEntity.badRequest()
        .body(problem(HttpStatus.BAD_REQUEST, sentence("problem.json")));
  }

  @Override
  protected @Nullable ResponseEntity<Object> handleMaxUploadSizeExceededException(
      MaxUploadSizeExceededException tooLarge,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    return ResponseEntity.status(HttpStatus.CONTENT_TOO_LARGE)
        .body(problem(HttpStatus.CONTENT_TOO_LARGE, sentence("problem.large")));
  }

  @Override
  protected @Nullable ResponseEntity<Object> handleHttpRequestMethodNotSupported(
      HttpRequestMethodNotSupportedException wrong,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    return told(HttpStatus.METHOD_NOT_ALLOWED, headers, "problem.method");
  }

  @Override
  protected @Nullable ResponseEntity<Object> handleHttpMediaTypeNotSupported(
      HttpMediaTypeNotSupportedException wrong,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    return told(HttpStatus.UNSUPPORTED_MEDIA_TYPE, headers, "problem.kind");
  }

  @Override
  protected @Nullable ResponseEntity<Object> handleTypeMismatch(
      TypeMismatchException wrong, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
    return told(HttpStatus.BAD_REQUEST, headers, "problem.parameters");
  }

  private static ResponseEntity<Object> told(HttpStatus status, HttpHeaders headers, String key) {
    return ResponseEntity.status(status).headers(headers).body(problem(status, sentence(key)));
  }

  private static ProblemDetail problem(HttpStatus status, String sentence) {
    var problem = ProblemDetail.forStatusAndDetail(status, sentence);
    problem.setTitle(title(status));
    return problem;
  }

  private static String title(HttpStatus status) {
    return status.getReasonPhrase();
  }

  private static String sentence(String key, Object... args) {
    return Refusal.of(key, args).sentence(Locale.ENGLISH);
  }
}
