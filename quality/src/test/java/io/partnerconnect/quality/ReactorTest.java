package io.partnerconnect.quality;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReactorTest {
    @Test
    void thisModuleComesAfterAllThatItLooksAt() {
        String pom = Repository.text(Repository.file("quality/pom.xml"));

        assertThat(Repository.modules())
                .filteredOn(module -> !module.equals("quality"))
                .allSatisfy(module -> assertThat(pom).contains("<artifactId>" + module + "</artifactId>"));
    }
}
