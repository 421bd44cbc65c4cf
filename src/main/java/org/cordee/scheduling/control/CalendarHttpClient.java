package org.cordee.scheduling.control;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.impl.routing.DefaultRoutePlanner;
import org.apache.hc.client5.http.io.HttpClientConnectionManager;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.impl.io.DefaultHttpResponseParserFactory;
import org.apache.hc.core5.http.message.BasicHeader;
import org.apache.hc.core5.ssl.SSLContexts;

/**
 * Builds the HTTP client for servers that nobody vouches for. It connects only to addresses that {@link PublicNetwork}
 * resolves, directly and never through a proxy, which would resolve names itself. It keeps no cookies and no
 * connections, sends no credentials, repeats nothing, follows no redirect and unpacks nothing.
 */
final class CalendarHttpClient {

    /** Connections at a time; further requests wait. */
    private static final int CONNECTIONS = 100;

    private static final int SECONDS_WITHOUT_A_BYTE = 20;

    /** A head is refused when a line of it is longer, in bytes, or when it has more lines. */
    private static final Http1Config HEADS = Http1Config.custom()
            .setMaxLineLength(16 << 10)
            .setMaxHeaderCount(100)
            .build();

    private CalendarHttpClient() {}

    static CloseableHttpClient of(PublicNetwork network) {
        return HttpClientBuilder.create()
                .setConnectionManager(connections(network))
                .setConnectionReuseStrategy((request, response, context) -> false)
                .setRoutePlanner(new DefaultRoutePlanner(null))
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setConnectionRequestTimeout(SECONDS_WITHOUT_A_BYTE, TimeUnit.SECONDS)
                        .setAuthenticationEnabled(false)
                        .setProtocolUpgradeEnabled(false)
                        .build())
                .setUserAgent("Cordee")
                .setDefaultHeaders(List.of(
                        new BasicHeader(HttpHeaders.ACCEPT, "text/calendar, */*;q=0.1"),
                        new BasicHeader(HttpHeaders.ACCEPT_ENCODING, "identity"),
                        new BasicHeader(HttpHeaders.CONNECTION, "close")))
                .disableAuthCaching()
                .disableAutomaticRetries()
                .disableContentCompression()
                .disableCookieManagement()
                .disableRedirectHandling()
                .build();
    }

    private static HttpClientConnectionManager connections(PublicNetwork network) {
        return PoolingHttpClientConnectionManagerBuilder.create()
                .setDnsResolver(network)
                .setTlsSocketStrategy(new DefaultClientTlsStrategy(SSLContexts.createSystemDefault()))
                .setConnectionFactory(ManagedHttpClientConnectionFactory.builder()
                        .http1Config(HEADS)
                        .responseParserFactory(new DefaultHttpResponseParserFactory(HEADS))
                        .build())
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(SECONDS_WITHOUT_A_BYTE, TimeUnit.SECONDS)
                        .setSocketTimeout(SECONDS_WITHOUT_A_BYTE, TimeUnit.SECONDS)
                        .build())
                .setMaxConnTotal(CONNECTIONS)
                .setMaxConnPerRoute(CONNECTIONS)
                .build();
    }
}
