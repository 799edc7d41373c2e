package uk.sidebyside.surveys;

import java.util.UUID;

public record SurveyId(UUID value) {}
