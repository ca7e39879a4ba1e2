// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/programme/checktools.h"

#include "model/catalog/toolbox.h"
#include "model/catalog/toolname.h"
#include "model/domain/glob.h"

namespace waymark {

CheckTools::CheckTools(const Toolbox& toolbox)
{
    for (const ToolboxEntry& entry : toolbox.entries) {
        for (const QString& name : entry.tools)
            m_names[name] << entry.id;
        for (const CheckName& pattern : entry.checks)
            m_patterns[pattern.tool].emplace_back(pattern.checkId, entry.id);
    }
}

QStringList CheckTools::runBy(const CheckUnit& check) const
{
    const auto exact = m_names.constFind(check.tool);
    return exact != m_names.cend() ? *exact : m_names.value(plainTool(check.tool));
}

QStringList CheckTools::about(const CheckUnit& check) const
{
    QStringList entries;
    const auto patterns = m_patterns.constFind(plainTool(check.tool));
    if (patterns == m_patterns.cend())
        return entries;
    for (const auto& [pattern, entry] : *patterns)
        if (!entries.contains(entry) && globMatches(pattern, check.checkId))
            entries << entry;
    return entries;
}

} // namespace waymark
