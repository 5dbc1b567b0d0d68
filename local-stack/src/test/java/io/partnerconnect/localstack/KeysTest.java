package io.partnerconnect.localstack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class KeysTest {
    @TempDir
    Path folder;

    @Test
    void keysAreMadeOnceAndStayTheSame() throws IOException {
        Keys first = Keys.in(folder);
        Keys second = Keys.in(folder);

        assertThat(second.apiKey("admin")).isEqualTo(first.apiKey("admin")).startsWith("pca_admin_");
        assertThat(second.markerKey()).isEqualTo(first.markerKey());
        assertThat(Base64.getDecoder().decode(first.auditMacKey())).hasSize(32);
    }

    @Test
    void noTwoKeysAreAlike() throws IOException {
        Keys keys = Keys.in(folder);

        assertThat(Keys.ROLES).extracting(keys::apiKeyHash).doesNotHaveDuplicates();
        assertThat(keys.markerKey()).isNotEqualTo(keys.auditMacKey());
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void nobodyElseCanReadThem() throws IOException {
        Keys.in(folder);

        assertThat(Files.getPosixFilePermissions(folder.resolve("keys.properties")))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }
}
