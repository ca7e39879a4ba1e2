// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/reviews/reviewstart.h"

#include "model/edit/reviewedits.h"
#include "model/edit/workspace.h"
#include "model/programme/lensshelf.h"

#include <QCoreApplication>

#include <algorithm>
#include <optional>

namespace waymark {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(ReviewStart)
};

} // namespace

Result<LensRecord> recordOf(const BuiltInLens& lens, const QDateTime& now)
{
    const auto library = LensLibrary::loadBuiltIn();
    if (!library)
        return library.error();
    const auto document = library->document(lens.key);
    if (!document)
        return document.error();
    const auto reading = readLens(*document, LensSize::Any);
    if (!reading)
        return reading.error();
    return LensRecord{.key = lens.key,
                      .name = lens.name,
                      .version = lens.version,
                      .source = QStringLiteral("built in"),
                      .document = QString::fromUtf8(lensDocument(reading->lens, reading->version)),
                      .added = now};
}

Result<LensRecord> shelvedRecordOf(const BuiltInLens& lens, const QDateTime& now, LensShelf& shelf)
{
    auto record = recordOf(lens, now);
    if (!record)
        return record;
    if (const auto read = shelf.lens(*record); !read)
        return read.error();
    return record;
}

Result<ReviewId> beginReview(Workspace& workspace, const WorkloadId& workload, const LensRecord& lens)
{
    const LensRecord kept = lens; // the workspace's own may move while it is edited
    const Workload* reviewed = workspace.records().of<Workload>().find(workload);
    const QString name = reviewed ? reviewed->name : QString();
    std::optional<ReviewId> started;
    const auto done = workspace.edit(Text::tr("Review %1 by %2", "workload, lens").arg(name, kept.name), [&](Edit& edit) -> Result<void> {
        const auto id = addLens(edit, kept); // one that is there is used again
        if (!id)
            return id.error();
        const auto review = startReview(edit, workload, *id, workspace.clock().now());
        if (!review)
            return review.error();
        started = *review;
        return {};
    });
    if (!done)
        return done.error();
    return *started;
}

const Review* reviewByLens(const Workspace& workspace, const WorkloadId& workload, const QString& lensKey)
{
    const Records& records = workspace.records();
    const auto reviews = records.reviews();
    const auto it = std::ranges::find_if(reviews, [&](const Review& review) {
        const LensRecord* lens = records.of<LensRecord>().find(review.lens);
        return review.workload == workload && lens && lens->key == lensKey;
    });
    return it == reviews.end() ? nullptr : &*it;
}

} // namespace waymark
