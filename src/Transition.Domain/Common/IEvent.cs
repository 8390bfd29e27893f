namespace Transition.Domain.Common;

/// <summary>A fact that has happened. Once released, its name and its fields are readable for ever.</summary>
public interface IEvent;
