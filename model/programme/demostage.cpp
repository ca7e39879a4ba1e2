// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/programme/demoacts.h"

#include <algorithm>

namespace waymark {

Result<Workspace*> DemoStage::windowOf(const QString& person)
{
    std::unique_ptr<Workspace>& window = m_windows[person];
    if (!window) {
        auto opened = Workspace::open(m_file, {.author = person, .clock = m_clock, .pollInterval = 0});
        if (!opened)
            return opened.error();
        window = *std::move(opened);
    }
    return window.get();
}

DemoAct demoEdit(const QDateTime& at, const QString& by, const QString& text, std::function<Result<void>(Edit&)> step)
{
    return {.at = at, .by = by, .perform = [text, step = std::move(step)](Workspace& workspace) {
                return workspace.edit(text, step);
            }};
}

Result<void> playActs(DemoStage& stage, std::vector<DemoAct> acts)
{
    std::ranges::stable_sort(acts, {}, &DemoAct::at);
    for (const DemoAct& act : acts) {
        stage.clock().set(act.at);
        const auto window = stage.windowOf(act.by);
        if (!window)
            return window.error();
        if (auto caughtUp = (*window)->catchUp(); !caughtUp) // what an act looks up is as it stands then
            return caughtUp;
        if (auto done = act.perform(**window); !done)
            return done;
    }
    return {};
}

namespace {

template <typename T, typename Member, typename Value>
Result<T> named(const Edit& edit, Member member, const Value& value, const QString& name)
{
    const std::vector<const T*> rows = edit.rows<T>();
    const auto found = std::ranges::find_if(rows, [&](const T* row) { return row->*member == value; });
    if (found != rows.end())
        return **found;
    return Error{Error::Code::NotFound, DemoText::tr("The demo can't be made: its plan names %1, which is not there.").arg(name)};
}

} // namespace

Result<Story> demoStory(const Edit& edit, const QString& catalogueId)
{
    return named<Story>(edit, &Story::catalogueId, catalogueId, catalogueId);
}

Result<Sprint> demoSprint(const Edit& edit, int number)
{
    return named<Sprint>(edit, &Sprint::number, number, DemoText::tr("sprint %1").arg(number));
}

Result<Person> demoPerson(const Edit& edit, const QString& name)
{
    return named<Person>(edit, &Person::name, name, name);
}

Result<Target> demoTarget(const Edit& edit, const QString& identity)
{
    return named<Target>(edit, &Target::identity, identity, identity);
}

} // namespace waymark
