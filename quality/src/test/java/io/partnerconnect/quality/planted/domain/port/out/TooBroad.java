package io.partnerconnect.quality.planted.domain.port.out;

/** A port that collects. */
interface TooBroad {
    void one();

    void two();

    void three();

    void four();
}
