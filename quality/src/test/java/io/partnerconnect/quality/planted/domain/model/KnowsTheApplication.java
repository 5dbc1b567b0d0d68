package io.partnerconnect.quality.planted.domain.model;

import io.partnerconnect.quality.planted.app.rest.LooksAround;

/** Points outwards. */
record KnowsTheApplication(LooksAround application) {}
