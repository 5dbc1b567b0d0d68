package io.partnerconnect.benchmarks;

import java.sql.SQLException;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;

/**
 * Events as the service writes them, made by the database: with their text, its hash, and the keyed hash, so that the service takes them for
 * its own. Of two one is an intent and the other its outcome; there are 1,000 workspaces, 15 partners, 200 actors and 20,000 service
 * principals.
 */
final class AuditRows {
    private static final DateTimeFormatter PARTITION = DateTimeFormatter.ofPattern("'event_'uuuu_MM");
    private static final int BLOCK = 64;

    /** OFFSET 0 keeps a value from being computed each time it is used. $from$ is of the first event; one comes each $step$ microseconds. */
    private static final String FILL = """
            INSERT INTO $target$ (recorded_at, xid, event_id, at, phase, action, actor_kind, actor, subject_kind, subject_id, workspace,
                partner, operation_id, reason, ticket, outcome, result, canonical, leaf, mac)
            SELECT at, $xid$, event_id, at, phase, action, 'API_KEY', actor, 'SERVICE_PRINCIPAL', subject, workspace, partner, operation,
                reason, ticket, outcome, result, canonical, sha256('\\x00'::bytea || bytes),
                sha256(decode('$outer$', 'hex') || sha256(decode('$inner$', 'hex') || bytes))
            FROM (
                SELECT *, convert_to(canonical, 'UTF8') AS bytes
                FROM (
                    SELECT *, concat('{"v":3,"id":"', event_id, '","at":"', to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
                        '","phase":"', phase, '","action":"', action, '","actor_kind":"API_KEY","actor":"', actor,
                        '","subject_kind":"SERVICE_PRINCIPAL","subject_id":"', subject, '","workspace":"', workspace,
                        '","partner":', coalesce('"' || partner || '"', 'null'), ',"operation_id":"', operation,
                        '","part_of":null,"settles":null,"reason":"', reason, '","ticket":"', ticket,
                        '","outcome":', coalesce('"' || outcome || '"', 'null'), ',"code":null,"result":',
                        coalesce('"' || result || '"', 'null'), ',"details":null,"suppressed":null}') AS canonical
                    FROM (
                        SELECT at,
                            (lpad(to_hex((extract(epoch FROM at) * 1000)::bigint), 12, '0') || '7' || lpad(to_hex(n & 4095), 3, '0')
                                || 'b000' || lpad(to_hex(n), 12, '0'))::uuid AS event_id,
                            (lpad(to_hex((extract(epoch FROM at) * 1000)::bigint), 12, '0') || '7000a000' || lpad(to_hex(o), 12, '0'))::uuid
                                AS operation,
                            CASE WHEN ended THEN 'OUTCOME' ELSE 'INTENT' END AS phase,
                            (ARRAY['token.mint', 'token.revoke', 'secret.make', 'connection.record', 'service-principal.create',
                                'catalog.grant', 'compute.grant', 'workspace.update'])[(1 + (h & 7))::integer] AS action,
                            'automation-' || lpad(((h >> 3) % 200)::text, 3, '0') AS actor,
                            md5(((h >> 5) % 20000)::text)::uuid::text AS subject,
                            'w' || lpad(((h >> 7) % 1000)::text, 4, '0') AS workspace,
                            CASE WHEN h % 3 > 0 THEN 'partner-' || lpad((h % 15)::text, 2, '0') END AS partner,
                            'rotation of the quarter, by the job of the night' AS reason, 'SEC-' || (1000 + h % 9000) AS ticket,
                            CASE WHEN ended THEN 'SUCCEEDED' END AS outcome,
                            CASE WHEN ended THEN encode(sha256(int8send(o)), 'hex') END AS result
                        FROM (
                            SELECT n, n / 2 AS o, n % 2 = 1 AS ended, (hashint8(n / 2)::bigint + 2147483648) AS h,
                                timestamptz '$from$' + n / 2 * 2 * $step$ * interval '1 microsecond' AS at
                            FROM generate_series($first$::bigint, $last$::bigint) AS n OFFSET 0) AS a OFFSET 0) AS b OFFSET 0) AS c OFFSET 0) AS d""";

    /** What has its outcome is not looked into. */
    private static final String CONCLUDE = """
            ; INSERT INTO audit.conclusion (operation_id, event_id, outcome)
            SELECT operation_id, event_id, outcome FROM audit.event WHERE phase = 'OUTCOME' AND xid = pg_current_xact_id()""";

    private final Superuser superuser;
    private final String fill;

    /** With the key of the events' HMAC, in base64. */
    AuditRows(Superuser superuser, String macKey) {
        byte[] key = Base64.getDecoder().decode(macKey);
        this.superuser = superuser;
        this.fill = FILL.replace("$outer$", padded(key, 0x5c)).replace("$inner$", padded(key, 0x36));
    }

    /** RFC 2104 has the key, filled up to a block, combined with each byte. */
    private static String padded(byte[] key, int with) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < BLOCK; i++) {
            text.append("%02x".formatted((i < key.length ? key[i] & 0xff : 0) ^ with));
        }
        return text.toString();
    }

    /** Adds so many to the month that is now, as one transaction for each hundred thousand; they wait for the sealer. */
    void write(long count) throws SQLException {
        String from = YearMonth.now(ZoneOffset.UTC).atDay(1) + "T00:00:00Z";
        for (long first = 0; first < count; first += 100_000) {
            long end = Math.min(count, first + 100_000);
            superuser.execute(sql("audit.event", "pg_current_xact_id()", from, 100_000, first, end) + CONCLUDE);
        }
    }

    /**
     * Adds so many, evenly over as many months as are named, the last of them the one before last. They are older than all that the sealer, and
     * who settles what did not end, look at: they leave them alone.
     */
    void writeOld(long count, int months) throws SQLException {
        long each = count / months;
        for (int ago = months + 1; ago > 1; ago--) {
            YearMonth month = YearMonth.now(ZoneOffset.UTC).minusMonths(ago);
            String partition = "audit." + PARTITION.format(month);
            String from = month.atDay(1) + "T00:00:00Z";
            long step = month.lengthOfMonth() * 86_400_000_000L / (each + 2);
            superuser.execute(
                    "CREATE TABLE %s (LIKE audit.event INCLUDING DEFAULTS INCLUDING CONSTRAINTS)".formatted(partition));
            superuser.execute(sql(partition, "'3'", from, step, 0, each));
            superuser.execute("ALTER TABLE audit.event ATTACH PARTITION %s FOR VALUES FROM ('%s') TO ('%s')"
                    .formatted(partition, from, month.plusMonths(1).atDay(1) + "T00:00:00Z"));
        }
    }

    private String sql(String target, String xid, String from, long step, long first, long end) {
        return fill.replace("$target$", target)
                .replace("$xid$", xid)
                .replace("$from$", from)
                .replace("$step$", Long.toString(step))
                .replace("$first$", Long.toString(first))
                .replace("$last$", Long.toString(end - 1));
    }
}
