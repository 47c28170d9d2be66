package fr.beffroi.server.answers;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.net.spi.InetAddressResolver;
import java.net.spi.InetAddressResolverProvider;
import java.util.stream.Stream;

/** Says each name that is looked up, in a process that is told to: a file of hosts would hide it from the kernel. */
public final class NamesLookedUp extends InetAddressResolverProvider {
    static final String SAY = "beffroi.test.names";
    static final String SAID = "looked up ";

    @Override
    public InetAddressResolver get(Configuration configuration) {
        InetAddressResolver usual = configuration.builtinResolver();
        if (!Boolean.getBoolean(SAY)) {
            return usual;
        }
        return new InetAddressResolver() {
            @Override
            public Stream<InetAddress> lookupByName(String host, LookupPolicy policy) throws UnknownHostException {
                System.out.println(SAID + host);
                return usual.lookupByName(host, policy);
            }

            @Override
            public String lookupByAddress(byte[] address) throws UnknownHostException {
                System.out.println(SAID + InetAddress.getByAddress(address).getHostAddress());
                return usual.lookupByAddress(address);
            }
        };
    }

    @Override
    public String name() {
        return "tells";
    }
}
