using Microsoft.Extensions.AI;

namespace ElixirMl.Clients.Caching;

/// <summary>Writes parts of messages, with what a provider's own library has put into them.</summary>
internal static class CanonicalContents
{
    public static void Write(ref CanonicalWriter writer, AIContent content)
    {
        switch (content)
        {
            case TextContent text when text.GetType() == typeof(TextContent):
                writer.Write((byte)1);
                writer.Write(text.Text);
                break;
            case DataContent data:
                writer.Write((byte)2);
                writer.Write(data.MediaType);
                writer.Write(data.Name);
                writer.Write(data.Data.Span);
                break;
            case FunctionCallContent call:
                writer.Write((byte)3);
                writer.Write(call.CallId);
                writer.Write(call.Name);
                CanonicalValues.WriteMap(ref writer, call.Arguments);
                break;
            case FunctionResultContent result:
                writer.Write((byte)4);
                writer.Write(result.CallId);
                CanonicalValues.WriteValue(ref writer, result.Result);
                break;
            default:
                writer.Write((byte)5);
                CanonicalValues.WriteJson(ref writer, content, typeof(AIContent));
                break;
        }

        CanonicalValues.WriteMap(ref writer, content.AdditionalProperties);
        CanonicalValues.WriteValue(ref writer, content.RawRepresentation);
    }
}
