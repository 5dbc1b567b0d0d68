package io.partnerconnect.quality.planted;

/** Lies beside the layers. */
final class InNoLayer {}
