package io.partnerconnect.quality.planted.persistence;

/** A row. */
public record PlantedRow(String id) {}
