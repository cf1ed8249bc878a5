// SPDX-License-Identifier: GPL-3.0-or-later
#include "generator_panel.hpp"

#include <chrono>

#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

#include "channel_row.hpp"
#include "column_meaning.hpp"
#include "generator_form.hpp"
#include "numbers.hpp"
#include "table_layout.hpp"
#include "theme.hpp"

namespace efdmon::gui {
namespace {

constexpr std::chrono::milliseconds CountStep{200}; // as fast as a person reads a running number
constexpr int RowsInSight = 4;

} // namespace

GeneratorPanel::GeneratorPanel(Generators& generators, QWidget* parent)
    : QDialog(parent)
    , generators_(generators)
    , table_(new QTableWidget(0, ColumnCount, this))
    , form_(new GeneratorForm(this))
    , refusal_(new QLabel(this))
    , clock_(this)
{
    setObjectName(QStringLiteral("generatorPanel"));
    setWindowTitle(tr("Generators"));
    start_ = makeButton("generatorStart", tr("St&art"), &GeneratorPanel::start);
    stop_ = makeButton("generatorStop", tr("S&top"), &GeneratorPanel::stop);
    stopAll_ = makeButton("generatorStopAll", tr("Stop a&ll"), &GeneratorPanel::stopAll);
    start_->setDefault(true);
    refusal_->setObjectName(QStringLiteral("generatorRefusal"));
    refusal_->setAccessibleName(tr("Why nothing can be fired"));
    refusal_->setWordWrap(true);
    refusal_->setTextFormat(Qt::PlainText);
    refusal_->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    makeTable();
    layOut();

    clock_.setInterval(CountStep);
    connect(&clock_, &QTimer::timeout, this, &GeneratorPanel::refresh);
    connect(&generators_, &Generators::changed, this, &GeneratorPanel::refresh);
    connect(table_, &QTableWidget::currentCellChanged, this, &GeneratorPanel::updateButtons);
    connect(form_, &GeneratorForm::changed, this, &GeneratorPanel::updateButtons);
    updateButtons();
    resize(minimumSizeHint()); // the table wants more than its few rows need
}

void GeneratorPanel::makeTable()
{
    table_->setObjectName(QStringLiteral("generatorTable"));
    table_->setAccessibleName(tr("Channels and their generators"));
    table_->setHorizontalHeaderLabels(
        {tr("Channel"), tr("Generates"), tr("Fired"), tr("Refused"), tr("Skipped"), tr("State")});
    for (int column = 0; column < ColumnCount; ++column) {
        const QString meaning = columnMeaning(static_cast<Column>(column));
        table_->horizontalHeaderItem(column)->setToolTip(meaning);
        table_->horizontalHeaderItem(column)->setWhatsThis(meaning);
    }
    useTableStyle(*table_);
    setUpTable(*table_);
    table_->setSelectionMode(QAbstractItemView::SingleSelection);
    for (const int column : {Fired, Refused, Skipped})
        fitColumn(*table_, column, QStringLiteral("123,456,789"));
    fitColumn(*table_, Name, QStringLiteral("simulated 0 (efdmon0)"));
    fitColumn(*table_, Plan, planText(burstPlan(1000, CountStep)));
    table_->horizontalHeader()->setStretchLastSection(true);
    table_->setMinimumHeight(table_->horizontalHeader()->sizeHint().height()
                             + RowsInSight * table_->verticalHeader()->defaultSectionSize()
                             + 2 * table_->frameWidth());
    table_->setMinimumWidth(table_->horizontalHeader()->length() + 60);
}

void GeneratorPanel::layOut()
{
    auto* close = new QPushButton(tr("&Close"), this);
    close->setObjectName(QStringLiteral("generatorClose"));
    close->setAutoDefault(false);
    close->setToolTip(tr("What runs goes on; it ends with the main window"));
    connect(close, &QPushButton::clicked, this, &QDialog::close);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(start_);
    buttons->addWidget(stop_);
    buttons->addWidget(stopAll_);
    buttons->addStretch(1);
    buttons->addWidget(close);
    auto* column = new QVBoxLayout(this);
    column->addWidget(table_, 1);
    column->addWidget(refusal_);
    column->addWidget(form_);
    column->addLayout(buttons);
}

QPushButton* GeneratorPanel::makeButton(const char* name, const QString& text, void (GeneratorPanel::*deed)())
{
    auto* button = new QPushButton(text, this);
    button->setObjectName(QLatin1String(name));
    button->setAutoDefault(false);
    connect(button, &QPushButton::clicked, this, deed);
    return button;
}

void GeneratorPanel::setChannels(const std::vector<ChannelStatus>& channels, const FiringRights& rights)
{
    const ChannelStatus* before = chosen();
    const std::optional<unsigned> number = before ? std::optional(before->number) : std::nullopt;
    channels_ = channels;
    rights_ = rights;
    table_->setRowCount(static_cast<int>(channels_.size()));
    refresh();
    if (number)
        choose(*number);
    if (!chosen() && !channels_.empty())
        table_->setCurrentCell(0, Name);
    updateButtons();
}

void GeneratorPanel::choose(unsigned channel)
{
    for (std::size_t i = 0; i < channels_.size(); ++i)
        if (channels_[i].number == channel)
            table_->setCurrentCell(static_cast<int>(i), Name);
}

const ChannelStatus* GeneratorPanel::chosen() const
{
    const int row = table_->currentRow();
    return row >= 0 && row < static_cast<int>(channels_.size()) ? &channels_[static_cast<std::size_t>(row)]
                                                                : nullptr;
}

void GeneratorPanel::start()
{
    const ChannelStatus* channel = chosen();
    if (const auto plan = form_->plan(); channel && plan)
        generators_.start(channel->number, *plan);
}

void GeneratorPanel::stop()
{
    if (const ChannelStatus* channel = chosen())
        generators_.stop(channel->number);
}

void GeneratorPanel::stopAll()
{
    generators_.stopAll();
}

void GeneratorPanel::refresh()
{
    for (int row = 0; row < table_->rowCount(); ++row)
        refreshRow(row);
    if (isVisible() && !generators_.running().empty())
        clock_.start();
    else
        clock_.stop();
    updateButtons();
}

void GeneratorPanel::refreshRow(int row)
{
    const ChannelStatus& channel = channels_[static_cast<std::size_t>(row)];
    setCell(row, Name, channelTitle(channel));
    const auto state = generators_.state(channel.number);
    setCell(row, Plan, state ? planText(state->plan) : QString());
    setCell(row, Fired, state ? grouped(state->counts.fired) : QString());
    setCell(row, Refused, state ? grouped(state->counts.refused) : QString());
    setCell(row, Skipped, state ? grouped(state->counts.skipped) : QString());
    QString text;
    if (state)
        text = state->running ? tr("Running") : state->why.isEmpty() ? tr("Ended") : state->why;
    setCell(row, State, text);
    table_->item(row, State)->setToolTip(text);
    table_->item(row, State)
        ->setForeground(state && !state->why.isEmpty() ? QBrush(signalColor(Signal::Bad, palette()))
                                                       : QBrush());
}

void GeneratorPanel::setCell(int row, Column column, const QString& text)
{
    QTableWidgetItem* item = table_->item(row, column);
    if (!item) {
        item = new QTableWidgetItem;
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
        if (column == Fired || column == Refused || column == Skipped)
            item->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
        table_->setItem(row, column, item);
    }
    if (item->text() != text)
        item->setText(text);
}

void GeneratorPanel::updateButtons()
{
    const ChannelStatus* channel = chosen();
    const QString refusal = whyNotFire(channel, rights_);
    const auto state = channel ? generators_.state(channel->number) : std::nullopt;
    const bool running = state && state->running;
    start_->setText(running ? tr("St&art anew") : tr("St&art"));
    start_->setEnabled(refusal.isEmpty() && form_->plan());
    stop_->setEnabled(running);
    stopAll_->setEnabled(!generators_.running().empty());
    refusal_->setText(refusal);
    refusal_->setVisible(!refusal.isEmpty());
}

void GeneratorPanel::changeEvent(QEvent* event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && stopAll_)
        refresh(); // what went wrong is in a colour of the scheme
}

void GeneratorPanel::showEvent(QShowEvent* event)
{
    QDialog::showEvent(event);
    refresh();
    form_->setFocus();
}

void GeneratorPanel::hideEvent(QHideEvent* event)
{
    clock_.stop();
    QDialog::hideEvent(event);
}

} // namespace efdmon::gui
