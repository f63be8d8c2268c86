namespace ElixirMl.Generators.Variables;

/// <summary>Mistakes in the declaration of variables; a rule of the analyzers tells each.</summary>
internal enum FaultKind
{
    /// <summary>The property cannot be completed by generated code.</summary>
    PropertyIsNotPartial,

    /// <summary>No values are declared, and the type does not tell them.</summary>
    TypeIsUnsupported,

    /// <summary>The minimum is not below the maximum.</summary>
    RangeIsInverted,

    /// <summary>Limits that are missing, infinite or no whole numbers.</summary>
    LimitIsUnusable,

    /// <summary>A default that is none of the values.</summary>
    DefaultIsOutside,

    /// <summary>A step that is negative, broken or longer than its range, or a default between two steps.</summary>
    StepDoesNotFit,

    /// <summary>A scale that cannot show the range.</summary>
    ScaleDoesNotFit,

    /// <summary>No power of two in the range, or powers of what is no whole number.</summary>
    PowerOfTwoDoesNotFit,

    /// <summary>A bell curve that lacks a half, or has a bad width.</summary>
    DistributionDoesNotFit,

    /// <summary>Nothing to choose from.</summary>
    ChoicesAreEmpty,

    /// <summary>One choice twice.</summary>
    ChoiceIsRepeated,

    /// <summary>A choice of another type than the property.</summary>
    ChoiceHasWrongType,

    /// <summary>Weights that are too many, too few, negative or all 0.</summary>
    WeightsDoNotFit,

    /// <summary>A type that is no implementation of the property's type.</summary>
    ModuleDoesNotImplement,

    /// <summary>An implementation or bundle that nobody can construct.</summary>
    ModuleCannotBeMade,

    /// <summary>An option that is none of the choices.</summary>
    OptionIsUnknown,

    /// <summary>A condition or dependency that names no variable.</summary>
    ConditionIsUnknown,

    /// <summary>A condition that compares with nothing.</summary>
    ConditionIsEmpty,

    /// <summary>A condition that compares with what the variable never is.</summary>
    ConditionNeverHolds,

    /// <summary>A condition of a case that does not exist.</summary>
    CaseIsUnknown,

    /// <summary>Variables that wait for each other.</summary>
    DependencyCycle,

    /// <summary>A type that contains its own variables.</summary>
    TypeContainsItself,

    /// <summary>A computed variable without a method that computes it.</summary>
    ComputeIsMissing,

    /// <summary>A method that does not judge a computed value.</summary>
    CheckIsMalformed,

    /// <summary>A constraint that generated code cannot call.</summary>
    ConstraintIsMalformed,

    /// <summary>A parameter that names no variable.</summary>
    ParameterIsNoVariable,

    /// <summary>A computed variable that may be absent although its type does not allow it.</summary>
    ComputedMayBeAbsent,

    /// <summary>A condition on what is computed.</summary>
    ComputedHasCondition,

    /// <summary>A name that generated code needs, or two variables at one path.</summary>
    NameIsTaken,
}
