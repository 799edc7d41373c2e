package uk.sidebyside;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
public class SideBySide {
    public static void main(String[] args) {
        SpringApplication.run(SideBySide.class, args);
    }
}
