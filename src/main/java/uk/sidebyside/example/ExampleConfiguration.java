package uk.sidebyside.example;

import java.time.Clock;
import java.time.ZoneId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

@Configuration(proxyBeanMethods = false)
@OnlyWithAnExample
class ExampleConfiguration {

    @Bean
    @Primary
    StoryClock storyClock() {
        return new StoryClock(Clock.system(ZoneId.of("Europe/London")));
    }
}
