package io.partnerconnect.domain.fake;

import io.partnerconnect.domain.contract.CheckpointSinkContract;
import io.partnerconnect.domain.port.out.CheckpointSink;

class FakeCheckpointSinkTest extends CheckpointSinkContract {
    private final FakeCheckpointSink sink = new FakeCheckpointSink();

    @Override
    protected CheckpointSink sink() {
        return sink;
    }

    @Override
    protected void cut() {
        sink.cut();
    }
}
