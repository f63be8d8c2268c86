using ElixirMl.Schemas;

namespace ElixirMl.Programs;

/// <summary>Saves and loads what optimizers learned about a program.</summary>
/// <remarks>
/// JSON for people: stable order, one value a line, no code and no secrets. Predictors are found by name and must have the
/// signature they were saved with. Loading gives a new program or an error that names everything wrong, never half a state.
/// </remarks>
public static class ProgramFile
{
    /// <summary>The newest format this version reads, and the one it writes.</summary>
    public const int Format = 2;

    /// <summary>The oldest format this version reads; what it lacks is filled in.</summary>
    public const int OldestFormat = 1;

    /// <summary>Saves the state of a program; an existing file is replaced as a whole, and of several who save at once the last one wins.</summary>
    /// <param name="program">Any program.</param>
    /// <param name="path">Where to; its folder exists.</param>
    /// <param name="provenance">Where the state comes from; left out by default.</param>
    /// <param name="cancellationToken">Stops before the old file is replaced.</param>
    /// <exception cref="IOException">The file cannot be written; the old one is untouched.</exception>
    public static async Task SaveAsync(this IProgram program, string path, Provenance? provenance = null, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);

        var part = $"{path}.{Guid.NewGuid():N}.part";
        try
        {
            await File.WriteAllTextAsync(part, Write(program, provenance), cancellationToken).ConfigureAwait(false);
            File.Move(part, path, overwrite: true);
        }
        finally
        {
            if (File.Exists(part))
            {
                File.Delete(part);
            }
        }
    }

    /// <summary>A copy of a program with the state of a file.</summary>
    /// <param name="program">Gives client, signatures and modules; stays as it is.</param>
    /// <param name="path">Written by <see cref="SaveAsync"/>.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <exception cref="ProgramFileException">The file cannot be read, is newer, or belongs to another program or signature.</exception>
    public static async Task<TSelf> LoadAsync<TSelf>(this IProgram<TSelf> program, string path, CancellationToken cancellationToken = default)
        where TSelf : IProgram<TSelf>
    {
        ArgumentNullException.ThrowIfNull(program);
        ArgumentException.ThrowIfNullOrEmpty(path);

        return Read(program, await ReadTextAsync(program, path, cancellationToken).ConfigureAwait(false), path);
    }

    /// <summary>A copy of a program with as much of the state of a file as still fits its signatures.</summary>
    /// <param name="program">Gives client, signatures and modules; stays as it is.</param>
    /// <param name="path">Written by <see cref="SaveAsync"/>.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>The program, and what was changed: demos follow fields that were renamed (aliases tell old names), lose those that are gone and lack those that are new.</returns>
    /// <exception cref="ProgramFileException">The file cannot be read, is newer, belongs to another program, or values no longer fit the types of their fields.</exception>
    public static async Task<ProgramMigration<TSelf>> MigrateAsync<TSelf>(this IProgram<TSelf> program, string path, CancellationToken cancellationToken = default)
        where TSelf : IProgram<TSelf>
    {
        ArgumentNullException.ThrowIfNull(program);
        ArgumentException.ThrowIfNullOrEmpty(path);
        return Migrate(program, await ReadTextAsync(program, path, cancellationToken).ConfigureAwait(false), path);
    }

    /// <summary>The state of a program as text.</summary>
    /// <param name="program">Any program.</param>
    /// <param name="provenance">Where the state comes from; left out by default.</param>
    public static string Write(IProgram program, Provenance? provenance = null)
    {
        ArgumentNullException.ThrowIfNull(program);
        return StateWriter.Write(program.State, provenance);
    }

    /// <summary>A copy of a program with the state of a text.</summary>
    /// <param name="program">Gives client, signatures and modules; stays as it is.</param>
    /// <param name="json">Written by <see cref="Write"/>.</param>
    /// <exception cref="ProgramFileException">The text is no state, is newer, or belongs to another program or signature.</exception>
    public static TSelf Read<TSelf>(IProgram<TSelf> program, string json)
        where TSelf : IProgram<TSelf>
    {
        ArgumentNullException.ThrowIfNull(program);
        ArgumentNullException.ThrowIfNull(json);
        return Read(program, json, path: null);
    }

    /// <summary>A copy of a program with as much of the state of a text as still fits its signatures.</summary>
    /// <param name="program">Gives client, signatures and modules; stays as it is.</param>
    /// <param name="json">Written by <see cref="Write"/>.</param>
    /// <returns>As <see cref="MigrateAsync"/>.</returns>
    /// <exception cref="ProgramFileException">As <see cref="MigrateAsync"/>.</exception>
    public static ProgramMigration<TSelf> Migrate<TSelf>(IProgram<TSelf> program, string json)
        where TSelf : IProgram<TSelf>
    {
        ArgumentNullException.ThrowIfNull(program);
        ArgumentNullException.ThrowIfNull(json);
        return Migrate(program, json, path: null);
    }

    /// <summary>Where a saved state comes from.</summary>
    /// <param name="json">Written by <see cref="Write"/>.</param>
    /// <returns><see langword="null"/> when the state does not say.</returns>
    /// <exception cref="ProgramFileException">The text is no state or is newer.</exception>
    public static Provenance? ReadProvenance(string json)
    {
        ArgumentNullException.ThrowIfNull(json);

        SchemaErrors errors = default;
        var saved = StateReader.Read(json, ref errors);
        return saved is null ? throw new ProgramFileException("any", null, errors.ToResult()) : saved.Provenance;
    }

    private static ProgramMigration<TSelf> Migrate<TSelf>(IProgram<TSelf> program, string json, string? path)
        where TSelf : IProgram<TSelf>
    {
        var migration = new StateMigration();
        return new(Read(program, json, path, migration), migration.Changes);
    }

    private static TSelf Read<TSelf>(IProgram<TSelf> program, string json, string? path, StateMigration? migration = null)
        where TSelf : IProgram<TSelf>
    {
        SchemaErrors errors = default;
        var state = StateReader.Read(json, ref errors) is { } saved ? StateLoader.Load(program.State, saved, migration, ref errors) : null;
        return state is null || errors.Count > 0
            ? throw new ProgramFileException(program.State.Name, path, errors.ToResult())
            : program.With(state);
    }

    private static async Task<string> ReadTextAsync(IProgram program, string path, CancellationToken cancellationToken)
    {
        try
        {
            return await File.ReadAllTextAsync(path, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            var reason = new ValidationError("$", StateErrors.Unreadable, error.Message, null, "Check the path, or optimize and save the program first.");
            throw new ProgramFileException(program.State.Name, path, ValidationResult.Of(reason), error);
        }
    }
}
