package fr.beffroi.server.web;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.IOException;
import java.io.Serial;

/** A request that did not tell its length: what is read of it ends with a fault once it is longer than any may be. */
public final class BoundedBody extends HttpServletRequestWrapper {
    private final long most;

    /** @param most bytes */
    BoundedBody(HttpServletRequest request, long most) {
        super(request);
        this.most = most;
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
        return new Bounded(super.getInputStream(), most);
    }

    /** So that it is told from a body that was cut short. */
    public static final class TooLong extends IOException {
        @Serial
        private static final long serialVersionUID = 1;
    }

    private static final class Bounded extends ServletInputStream {
        private final ServletInputStream body;
        private long left;

        Bounded(ServletInputStream body, long most) {
            this.body = body;
            this.left = most;
        }

        @Override
        public int read() throws IOException {
            int one = body.read();
            counted(one < 0 ? 0 : 1);
            return one;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            return counted(body.read(into, from, length));
        }

        private int counted(int read) throws IOException {
            left -= Math.max(0, read);
            if (left < 0) {
                throw new TooLong();
            }
            return read;
        }

        @Override
        public boolean isFinished() {
            return body.isFinished();
        }

        @Override
        public boolean isReady() {
            return body.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            body.setReadListener(listener);
        }
    }
}
