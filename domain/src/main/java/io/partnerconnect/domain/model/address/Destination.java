package io.partnerconnect.domain.model.address;

/** Where a connection goes: the address that was vetted, and the name that the certificate there has to be for. */
public record Destination(String host, IpAddress address) {}
