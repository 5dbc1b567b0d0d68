package io.partnerconnect.app.rest.reconciliation;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.partnerconnect.app.configuration.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.InputStream;

/** Makes exports of bodies. */
@ApplicationScoped
class UploadedLogs {
    private final LogParser parser;
    private final long most;

    UploadedLogs(ObjectMapper json, Settings settings) {
        Settings.ReconciliationSettings set = settings.reconciliation();
        this.parser = new LogParser(
                json.reader(),
                new LogParser.Parameters(set.tokenParameters(), set.principalParameters(), set.partnerParameters()));
        this.most = set.largestImport().asLongValue();
    }

    UploadedLog of(InputStream body) {
        return new UploadedLog(new Lines(body, most), parser);
    }
}
