package org.stet.audit;

import java.lang.reflect.Method;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;
import org.springframework.aop.Advisor;
import org.springframework.aop.support.DefaultPointcutAdvisor;
import org.springframework.aop.support.StaticMethodMatcherPointcut;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Role;
import org.springframework.core.Ordered;
import org.stet.people.Actor;
import org.stet.people.CurrentActor;
import org.stet.people.Refused;

/** Has the trail remember who tried what their abilities or duties forbid. */
@Configuration(proxyBeanMethods = false)
@Role(BeanDefinition.ROLE_INFRASTRUCTURE)
class RecordedRefusals {

  @Bean
  @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
  static Advisor refusalsOfStories(
      ObjectProvider<AuditRefusals> refusals,
      ObjectProvider<EntryRows> entries,
      ObjectProvider<CurrentActor> actors) {
    MethodInterceptor recorder =
        story -> {
          try {
            return story.proceed();
          } catch (Refused refused) {
            var id = subject(story);
            if (isWorthTelling(refused) && id != null) {
              var birth = entries.getObject().births(Set.of(id)).get(id);
              refusals
                  .getObject()
                  .refused(
                      actors.getObject().current(),
                      about(story).value(),
                      id,
                      birth == null ? null : birth.article(),
                      refused.refusal());
            }
            throw refused;
          }
        };
    var advisor = new DefaultPointcutAdvisor(new Stories(), recorder);
    advisor.setOrder(Ordered.HIGHEST_PRECEDENCE); // around the transaction
    return advisor;
  }

  /** Not what a wrong moment or a missing field forbids. */
  private static boolean isWorthTelling(Refused refused) {
    return refused.isForbidden() || refused.refusal().key().startsWith("refused.duty.");
  }

  private static About about(MethodInvocation story) {
    var whole = story.getMethod().getAnnotation(About.class);
    return whole != null
        ? whole
        : story.getMethod().getParameters()[place(story.getMethod())].getAnnotation(About.class);
  }

  private static @Nullable UUID subject(MethodInvocation story) {
    if (story.getMethod().isAnnotationPresent(About.class)) {
      return Actor.SYSTEM_ID;
    }
    var given = story.getArguments()[place(story.getMethod())];
    var first = given instanceof List<?> list && !list.isEmpty() ? list.getFirst() : given;
    if (first instanceof About.Thing thing) {
      return thing.id();
    }
    return first instanceof UUID id ? id : null;
  }

  /** Of the parameter that says what the method is about; −1 where none does. */
  private static int place(Method method) {
    var parameters = method.getParameters();
    for (int i = 0; i < parameters.length; i++) {
      if (parameters[i].isAnnotationPresent(About.class)) {
        return i;
      }
    }
    return -1;
  }

  private static final class Stories extends StaticMethodMatcherPointcut {

    Stories() {
      setClassFilter(type -> type.getName().startsWith("org.stet."));
    }

    @Override
    public boolean matches(Method method, Class<?> type) {
      return method.isAnnotationPresent(About.class) || place(method) >= 0;
    }
  }
}
