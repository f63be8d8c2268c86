namespace ElixirMl.OpenAi;

/// <summary>What happens when a request asks for something that would not reach the model.</summary>
public enum UnsupportedOptionPolicy
{
    /// <summary>The call is not made; an <see cref="Clients.UnsupportedFeatureException"/> names every such option.</summary>
    Refuse,

    /// <summary>The call is made without it; a warning is logged and stands in the response under <see cref="Clients.CallProperties.Warnings"/>.</summary>
    Warn,
}
