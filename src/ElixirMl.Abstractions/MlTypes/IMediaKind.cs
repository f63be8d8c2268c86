namespace ElixirMl.MlTypes;

/// <summary>What tells images, sounds and documents apart; implemented by them alone.</summary>
/// <typeparam name="TSelf">The kind itself.</typeparam>
public interface IMediaKind<TSelf>
    where TSelf : IMediaKind<TSelf>
{
    internal static abstract MediaRules Rules { get; }

    internal static abstract TSelf Of(MediaSource source);
}
