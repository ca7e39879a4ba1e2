// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/shared/storycarrier.h"

#include <QMimeData>

namespace waymark {

QMimeData* carryStories(std::span<const Story* const> stories)
{
    QByteArray ids;
    QStringList lines;
    for (const Story* story : stories) {
        ids += story->id.toString().toLatin1() + '\n';
        lines << story->reference + u' ' + story->title;
    }
    auto* data = new QMimeData;
    data->setData(storiesFormat, ids);
    data->setText(lines.join(u'\n'));
    return data;
}

std::vector<StoryId> storiesIn(const QMimeData& data)
{
    std::vector<StoryId> stories;
    for (const QByteArray& line : data.data(storiesFormat).split('\n'))
        if (const auto id = StoryId::parse(QString::fromLatin1(line)))
            stories.push_back(*id);
    return stories;
}

} // namespace waymark
