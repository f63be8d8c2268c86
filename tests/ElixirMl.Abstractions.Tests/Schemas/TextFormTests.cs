using System.Text;
using ElixirMl.Schemas;

namespace ElixirMl.Abstractions.Tests.Schemas;

public sealed class TextFormTests
{
    [Theory]
    [InlineData("date", "2024-02-29", true)]
    [InlineData("date", "2026-02-29", false)]
    [InlineData("date", "2026-1-31", false)]
    [InlineData("time", "08:30:00Z", true)]
    [InlineData("time", "08:30:00.125+02:00", true)]
    [InlineData("time", "23:59:60Z", true)]
    [InlineData("time", "22:59:60-01:00", true)]
    [InlineData("time", "22:59:60Z", false)]
    [InlineData("time", "08:30:00", false)]
    [InlineData("time", "08:30:00.", false)]
    [InlineData("time", "24:00:00Z", false)]
    [InlineData("time", "08:30:00+24:00", false)]
    [InlineData("date-time", "2026-01-31T08:30:00Z", true)]
    [InlineData("date-time", "2026-01-31 08:30:00z", true)]
    [InlineData("date-time", "2026-01-31", false)]
    [InlineData("date-time", "2026-01-31T08:30:00", false)]
    [InlineData("email", "a.b+c@d-e.org", true)]
    [InlineData("email", "a@b", false)]
    [InlineData("email", ".a@b.org", false)]
    [InlineData("email", "a..b@b.org", false)]
    [InlineData("email", "a b@c.org", false)]
    [InlineData("email", "a@b.org@c.org", false)]
    [InlineData("email", "a@-b.org", false)]
    [InlineData("email", "@b.org", false)]
    [InlineData("uri", "https://example.org/a?b=c#d", true)]
    [InlineData("uri", "urn:isbn:1", true)]
    [InlineData("uri", "/relative", false)]
    [InlineData("uri", "http:", false)]
    [InlineData("uri", "1a:b", false)]
    [InlineData("uri", "https://example.org/a b", false)]
    [InlineData("uuid", "123e4567-e89b-12d3-a456-426614174000", true)]
    [InlineData("uuid", "123e4567e89b12d3a456426614174000", false)]
    [InlineData("uuid", " 123e4567-e89b-12d3-a456-426614174000", false)]
    [InlineData("ipv4", "127.0.0.1", true)]
    [InlineData("ipv4", "127.1", false)]
    [InlineData("ipv4", "127.0.0.256", false)]
    [InlineData("ipv4", "01.2.3.4", false)]
    [InlineData("ipv6", "::1", true)]
    [InlineData("ipv6", "::ffff:1.2.3.4", true)]
    [InlineData("ipv6", "1::2::3", false)]
    [InlineData("ipv6", "fe80::1%eth0", false)]
    [InlineData("ipv6", "[::1]", false)]
    [InlineData("ipv6", "1.2.3.4", false)]
    public void A_named_form_takes_what_its_standard_takes(string format, string text, bool fits)
    {
        var codec = Schema.Create("One", Field.Text("a").WithFormat(format)).ToCodec();

        Assert.Equal(fits, codec.TryParse(Encoding.UTF8.GetBytes($"{{\"a\":\"{text}\"}}"), out _).IsValid);
    }
}
