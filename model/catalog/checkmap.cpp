// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/catalog/checkmap.h"

#include "model/catalog/epics.h"
#include "model/catalog/jsonreader.h"
#include "model/catalog/toolname.h"
#include "model/domain/glob.h"

#include <QDir>
#include <QMutex>

#include <algorithm>

namespace waymark {

namespace {

constexpr QLatin1String anyTool("*");

CheckPlace readPlace(const TemplateNode& node, const EpicCatalogue& epics, bool byRule)
{
    CheckPlace place{.epic = node.text("epic"), .practices = node.texts("practices"), .controls = {}, .byRule = byRule};
    if (!epics.find(place.epic))
        node.fault("epic", QStringLiteral("\"%1\" is no epic").arg(place.epic));
    for (const TemplateNode& control : node.list("controls"))
        place.controls.push_back({.framework = control.text("framework"), .id = control.text("id")});
    return place;
}

} // namespace

class CheckMap::Found {
public:
    using Name = std::pair<std::pair<QString, QString>, int>; ///< tool, check; ScannerClass

    /// None: not looked for yet.
    std::optional<std::optional<CheckPlace>> known(const Name& name) const
    {
        const QMutexLocker lock(&m_mutex);
        const auto place = m_places.constFind(name);
        if (place == m_places.constEnd())
            return std::nullopt;
        return std::optional<std::optional<CheckPlace>>(std::in_place, *place);
    }
    void keep(const Name& name, const std::optional<CheckPlace>& place)
    {
        const QMutexLocker lock(&m_mutex);
        if (m_places.size() >= most)
            m_places.clear();
        m_places.insert(name, place);
    }

private:
    static constexpr qsizetype most = 100'000;

    mutable QMutex m_mutex;
    QHash<Name, std::optional<CheckPlace>> m_places;
};

CheckMap::CheckMap()
    : m_found(std::make_shared<Found>())
{
}

Result<std::pair<QStringList, CheckMap::ToolMap>> CheckMap::readFile(const QString& file, const EpicCatalogue& epics)
{
    return loadTemplate(file, [&](const TemplateNode& root) {
        ToolMap map;
        root.text("source");
        for (const TemplateNode& node : root.list("checks")) {
            const QString id = node.text("check");
            if (map.checks.contains(id))
                node.fault("check", QStringLiteral("\"%1\" is listed twice").arg(id));
            map.checks.insert(id, readPlace(node, epics, false));
        }
        for (const TemplateNode& node : root.list("rules")) {
            Rule rule{.match = node.optionalText("match"), .scannerClass = {}, .place = readPlace(node, epics, true)};
            if (node.has("class"))
                rule.scannerClass = node.oneOf<ScannerClass>("class");
            if (rule.match.isEmpty() && !rule.scannerClass)
                node.fault(nullptr, QStringLiteral("a rule needs \"match\" or \"class\""));
            map.rules.push_back(std::move(rule));
        }
        return std::pair{root.texts("tools", 1), std::move(map)};
    });
}

void CheckMap::add(const ToolMap& part, const QStringList& tools)
{
    for (const QString& tool : tools) {
        ToolMap& map = m_tools[tool];
        map.checks.insert(part.checks);
        map.rules.insert(map.rules.end(), part.rules.begin(), part.rules.end());
    }
    list(part, tools);
}

void CheckMap::list(const ToolMap& part, QStringList tools)
{
    tools.removeAll(anyTool);
    if (tools.isEmpty())
        return;
    QStringList ids = part.checks.keys();
    ids.sort(); // a hash has another order in each process
    for (const QString& id : ids)
        m_listed.push_back({.tools = tools, .checkId = id, .practices = part.checks.value(id).practices});
}

Result<CheckMap> CheckMap::load(const QString& folder, const EpicCatalogue& epics)
{
    CheckMap map;
    for (const QString& name : QDir(folder).entryList({QStringLiteral("*.json")}, QDir::Files, QDir::Name)) {
        auto file = readFile(folder + u'/' + name, epics);
        if (!file)
            return file.error();
        map.add(file->second, file->first);
    }
    map.addStories(epics);
    return map;
}

/// What a story of the catalogue names as its proof, and no file places, belongs to the story's epic: home-made tests
/// above all, which no tool's map can list.
void CheckMap::addStories(const EpicCatalogue& epics)
{
    for (const Epic& epic : epics.epics)
        for (const StarterStory& story : epic.stories)
            for (const CheckName& check : story.checks)
                if (!look(check.tool, check.checkId, ScannerClass::Test)) {
                    m_tools[check.tool].checks.insert(
                        check.checkId,
                        {.epic = epic.id, .practices = story.practices, .controls = {}, .byRule = false});
                    m_listed.push_back({.tools = {check.tool}, .checkId = check.checkId, .practices = story.practices});
                }
}

std::vector<const CheckPlace*> CheckMap::places() const
{
    std::vector<const CheckPlace*> places;
    for (const ToolMap& map : m_tools) {
        for (const CheckPlace& place : map.checks)
            places.push_back(&place);
        for (const Rule& rule : map.rules)
            places.push_back(&rule.place);
    }
    return places;
}

std::optional<CheckPlace> CheckMap::findIn(const ToolMap& map, const QString& checkId, ScannerClass scannerClass)
{
    if (const auto it = map.checks.find(checkId); it != map.checks.end())
        return *it;
    const auto rule = std::ranges::find_if(map.rules, [&](const Rule& candidate) {
        return (!candidate.scannerClass || *candidate.scannerClass == scannerClass)
            && (candidate.match.isEmpty() || globMatches(candidate.match, checkId));
    });
    if (rule == map.rules.end())
        return std::nullopt;
    CheckPlace place = rule->place;
    for (ControlReference& control : place.controls)
        control.id.replace(QStringLiteral("{check}"), checkId);
    return place;
}

std::optional<CheckPlace> CheckMap::find(const QString& tool, const QString& checkId, ScannerClass scannerClass) const
{
    const Found::Name name({tool, checkId}, static_cast<int>(scannerClass));
    if (auto known = m_found->known(name))
        return *std::move(known);
    auto place = look(tool, checkId, scannerClass);
    m_found->keep(name, place);
    return place;
}

std::optional<CheckPlace> CheckMap::look(const QString& tool, const QString& checkId, ScannerClass scannerClass) const
{
    for (const QString& key : {tool, plainTool(tool), QString(anyTool)})
        if (const auto map = m_tools.find(key); map != m_tools.end())
            if (auto place = findIn(*map, checkId, scannerClass))
                return place;
    return std::nullopt;
}

} // namespace waymark
