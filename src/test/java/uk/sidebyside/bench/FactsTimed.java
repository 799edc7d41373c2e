package uk.sidebyside.bench;

import java.util.concurrent.atomic.AtomicLong;
import org.aopalliance.intercept.MethodInterceptor;
import org.springframework.aop.framework.Advised;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import uk.sidebyside.assessments.figures.CaseFacts;

/** Adds up how long a change of cases takes to tell the ledger of figures: an import's own time is what is left. */
@Configuration(proxyBeanMethods = false)
class FactsTimed {
    private static final AtomicLong NANOS = new AtomicLong();

    /** Seconds since the last call. */
    static double take() {
        return NANOS.getAndSet(0) / 1e9;
    }

    @Bean
    static BeanPostProcessor factsAreTimed() {
        MethodInterceptor timing = call -> {
            long begun = System.nanoTime();
            try {
                return call.proceed();
            } finally {
                NANOS.addAndGet(System.nanoTime() - begun);
            }
        };
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                if (bean instanceof Advised facts && CaseFacts.class.isAssignableFrom(AopUtils.getTargetClass(bean))) {
                    facts.addAdvice(0, timing);
                }
                return bean;
            }
        };
    }
}
