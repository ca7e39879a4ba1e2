// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/catalog/epics.h"
#include "model/domain/result.h"
#include "model/domain/story.h"

#include <QStringList>

#include <optional>
#include <vector>

namespace waymark {

/// Who makes a tool.
enum class ToolMaker { Aws, OpenSource, Partner };

template <>
struct Words<ToolMaker> {
    static constexpr std::pair<ToolMaker, const char*> list[] = {
        {ToolMaker::Aws, "aws"}, {ToolMaker::OpenSource, "openSource"}, {ToolMaker::Partner, "partner"}};
};

/// Where a container service stands in the map of them.
enum class ContainerRole { Registry, Compute, Orchestration, Mesh, Discovery };

template <>
struct Words<ContainerRole> {
    static constexpr std::pair<ContainerRole, const char*> list[] = {{ContainerRole::Registry, "registry"},
                                                                     {ContainerRole::Compute, "compute"},
                                                                     {ContainerRole::Orchestration, "orchestration"},
                                                                     {ContainerRole::Mesh, "mesh"},
                                                                     {ContainerRole::Discovery, "discovery"}};
};

/// A service or tool that security is made with.
struct ToolboxEntry {
    QString id; ///< "macie"
    QString name; ///< "Amazon Macie"
    ToolMaker maker = ToolMaker::Aws;
    QString purpose;               ///< what it does, and where it ends
    std::vector<Component> components; ///< at least one
    QStringList epics;             ///< ids; at least one
    std::vector<DefenceLayer> layers;
    std::vector<ContainerRole> roles;  ///< of a container service
    QStringList formats;           ///< ids of templates/formats that read its results; empty: none is imported
    QStringList tools;             ///< what its checks' tool is called: "trivy", "trivy (sarif)"
    std::vector<CheckName> checks; ///< of other tools that look at it; an id is a pattern as globMatches() knows them: "ecs_*"
};

/// From toolbox.json, by name. Pointers are valid as long as it is.
struct Toolbox {
    QString version;
    QString source;
    std::vector<ToolboxEntry> entries;

    const ToolboxEntry* find(QStringView id) const;

    /// Besides its form it is checked that ids are unique and epics exist. Errors: Io, Parse (file, JSON pointer, reason).
    static Result<Toolbox> load(const QString& file, const EpicCatalogue& epics);
};

} // namespace waymark
