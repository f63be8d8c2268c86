namespace ElixirMl.Clients;

/// <summary>What happens when a request asks for something that would not reach the model, or that the model is known to refuse.</summary>
public enum UnsupportedOptionPolicy
{
    /// <summary>The call is not made; an <see cref="UnsupportedFeatureException"/> names every such option.</summary>
    Refuse,

    /// <summary>The call is made without it; a warning is logged and stands in the response under <see cref="CallProperties.Warnings"/>.</summary>
    Warn,
}
