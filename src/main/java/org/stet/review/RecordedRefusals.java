package org.stet.review;

import java.util.UUID;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;
import org.springframework.aop.Advisor;
import org.springframework.aop.support.DefaultPointcutAdvisor;
import org.springframework.aop.support.NameMatchMethodPointcut;
import org.springframework.aop.support.RootClassFilter;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Role;
import org.springframework.core.Ordered;
import org.stet.audit.AuditRefusals;
import org.stet.people.CurrentActor;
import org.stet.people.Refused;

/** Has the trail remember who tried what their abilities or duties forbid. */
@Configuration(proxyBeanMethods = false)
@Role(BeanDefinition.ROLE_INFRASTRUCTURE)
class RecordedRefusals {

  @Bean
  @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
  static Advisor refusalsOfReviews(
      ObjectProvider<AuditRefusals> refusals, ObjectProvider<CurrentActor> actors) {
    return advisor(Reviews.class, "review", refusals, actors);
  }

  @Bean
  @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
  static Advisor refusalsOfMarking(
      ObjectProvider<AuditRefusals> refusals, ObjectProvider<CurrentActor> actors) {
    return advisor(Marking.class, "claim", refusals, actors);
  }

  @Bean
  @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
  static Advisor refusalsOfArticleChecks(
      ObjectProvider<AuditRefusals> refusals, ObjectProvider<CurrentActor> actors) {
    return advisor(ArticleChecks.class, "article", refusals, actors);
  }

  private static Advisor advisor(
      Class<?> service,
      String kind,
      ObjectProvider<AuditRefusals> refusals,
      ObjectProvider<CurrentActor> actors) {
    var pointcut = new NameMatchMethodPointcut();
    pointcut.setMappedName("*");
    pointcut.setClassFilter(new RootClassFilter(service));
    MethodInterceptor recorder =
        invocation -> {
          try {
            return invocation.proceed();
          } catch (Refused refused) {
            if (isWorthTelling(refused) && subject(invocation) instanceof UUID id) {
              var actor = actors.getObject().current();
              refusals.getObject().refused(actor, kind, id, null, refused.refusal());
            }
            throw refused;
          }
        };
    var advisor = new DefaultPointcutAdvisor(pointcut, recorder);
    advisor.setOrder(Ordered.HIGHEST_PRECEDENCE);
    return advisor;
  }

  /** Not what a wrong moment or a missing field forbids. */
  private static boolean isWorthTelling(Refused refused) {
    return refused.isForbidden() || refused.refusal().key().startsWith("refused.duty.");
  }

  private static @Nullable Object subject(MethodInvocation invocation) {
    return invocation.getArguments().length == 0 ? null : invocation.getArguments()[0];
  }
}
