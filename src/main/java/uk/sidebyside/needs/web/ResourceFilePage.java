package uk.sidebyside.needs.web;

import java.util.UUID;
import uk.sidebyside.needs.Resource;
import uk.sidebyside.pages.FormErrors;

public record ResourceFilePage(Resource resource, UUID submission, FormErrors errors) {}
