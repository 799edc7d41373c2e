package uk.sidebyside;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import uk.sidebyside.cli.CommandLine;

/**
 * The program: with a command's name as the first word the command line, otherwise the web application. Beans are named by package and
 * class, since two rooms may use one word.
 */
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
public class SideBySide {
    public static void main(String[] args) {
        if (CommandLine.isMeant(args)) {
            System.exit(CommandLine.run(SideBySide.class, args));
        }
        SpringApplication.run(SideBySide.class, args);
    }
}
