using System.Text.Encodings.Web;
using System.Text.Json;

namespace ElixirMl.Optimizers;

/// <summary>How values of demos are written, the same as everywhere else, so that equal values are equal texts.</summary>
internal static class DemoJson
{
    public static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}
