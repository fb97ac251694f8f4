// Written by `npm run types` from supabase/migrations. Do not edit.
export type Json = string | number | boolean | null | { [key: string]: Json | undefined } | Json[];
export interface Database {
  public: {
    Tables: {
      corridor_averages: {
        Row: { sending: string; receiving: string; quarter: string; source: string; total_cost_pct: number };
        Insert: {
          sending: string;
          receiving: string;
          quarter: string;
          source: string;
          total_cost_pct: number;
        };
        Update: {
          sending?: string;
          receiving?: string;
          quarter?: string;
          source?: string;
          total_cost_pct?: number;
        };
        Relationships: [
          {
            foreignKeyName: 'corridor_averages_receiving_fkey';
            columns: ['receiving'];
            isOneToOne: false;
            referencedRelation: 'countries';
            referencedColumns: ['code'];
          },
          {
            foreignKeyName: 'corridor_averages_sending_fkey';
            columns: ['sending'];
            isOneToOne: false;
            referencedRelation: 'countries';
            referencedColumns: ['code'];
          },
        ];
      };
      countries: {
        Row: { code: string; code3: string; currency: string };
        Insert: { code: string; code3: string; currency: string };
        Update: { code?: string; code3?: string; currency?: string };
        Relationships: [
          {
            foreignKeyName: 'countries_currency_fkey';
            columns: ['currency'];
            isOneToOne: false;
            referencedRelation: 'currencies';
            referencedColumns: ['code'];
          },
        ];
      };
      currencies: {
        Row: { code: string; minor_digits: number };
        Insert: { code: string; minor_digits: number };
        Update: { code?: string; minor_digits?: number };
        Relationships: [];
      };
      fee_items: {
        Row: {
          report_id: string;
          position: number;
          category: string;
          amount_minor: number;
          currency: string;
          paid_month: string;
          paid_to: string;
          receipt_given: boolean | null;
        };
        Insert: {
          report_id: string;
          position: number;
          category: string;
          amount_minor: number;
          currency: string;
          paid_month: string;
          paid_to: string;
          receipt_given?: boolean | null;
        };
        Update: {
          report_id?: string;
          position?: number;
          category?: string;
          amount_minor?: number;
          currency?: string;
          paid_month?: string;
          paid_to?: string;
          receipt_given?: boolean | null;
        };
        Relationships: [
          {
            foreignKeyName: 'fee_items_report_id_fkey';
            columns: ['report_id'];
            isOneToOne: false;
            referencedRelation: 'fee_reports';
            referencedColumns: ['id'];
          },
        ];
      };
      fee_reports: {
        Row: {
          id: string;
          origin: string;
          destination: string;
          work: string | null;
          started_month: string;
          pay_promised_minor: number | null;
          pay_received_minor: number | null;
          pay_currency: string | null;
        };
        Insert: {
          id: string;
          origin: string;
          destination: string;
          work?: string | null;
          started_month: string;
          pay_promised_minor?: number | null;
          pay_received_minor?: number | null;
          pay_currency?: string | null;
        };
        Update: {
          id?: string;
          origin?: string;
          destination?: string;
          work?: string | null;
          started_month?: string;
          pay_promised_minor?: number | null;
          pay_received_minor?: number | null;
          pay_currency?: string | null;
        };
        Relationships: [
          {
            foreignKeyName: 'fee_reports_destination_fkey';
            columns: ['destination'];
            isOneToOne: false;
            referencedRelation: 'countries';
            referencedColumns: ['code'];
          },
          {
            foreignKeyName: 'fee_reports_id_fkey';
            columns: ['id'];
            isOneToOne: true;
            referencedRelation: 'submissions';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'fee_reports_origin_fkey';
            columns: ['origin'];
            isOneToOne: false;
            referencedRelation: 'countries';
            referencedColumns: ['code'];
          },
        ];
      };
      imports: {
        Row: {
          id: number;
          source: string;
          file_name: string;
          sha256: string;
          observed_on: string | null;
          imported_on: string;
          read: number;
          added: number;
          changed: number;
          same: number;
          rejected: number;
        };
        Insert: {
          id?: never;
          source: string;
          file_name: string;
          sha256: string;
          observed_on?: string | null;
          imported_on?: string;
          read: number;
          added: number;
          changed: number;
          same: number;
          rejected: number;
        };
        Update: {
          id?: never;
          source?: string;
          file_name?: string;
          sha256?: string;
          observed_on?: string | null;
          imported_on?: string;
          read?: number;
          added?: number;
          changed?: number;
          same?: number;
          rejected?: number;
        };
        Relationships: [];
      };
      licence_observations: {
        Row: {
          licence_id: number;
          observed_on: string;
          number: string | null;
          status: string;
          valid_from: string | null;
          valid_until: string | null;
        };
        Insert: {
          licence_id: number;
          observed_on: string;
          number?: string | null;
          status: string;
          valid_from?: string | null;
          valid_until?: string | null;
        };
        Update: {
          licence_id?: number;
          observed_on?: string;
          number?: string | null;
          status?: string;
          valid_from?: string | null;
          valid_until?: string | null;
        };
        Relationships: [
          {
            foreignKeyName: 'licence_observations_licence_id_fkey';
            columns: ['licence_id'];
            isOneToOne: false;
            referencedRelation: 'licences';
            referencedColumns: ['id'];
          },
        ];
      };
      licences: {
        Row: {
          id: number;
          provider_id: string;
          register: string;
          entry_key: string;
          number: string | null;
          status: string;
          valid_from: string | null;
          valid_until: string | null;
          observed_on: string;
          entry_hash: string;
        };
        Insert: {
          id?: never;
          provider_id: string;
          register: string;
          entry_key: string;
          number?: string | null;
          status: string;
          valid_from?: string | null;
          valid_until?: string | null;
          observed_on: string;
          entry_hash: string;
        };
        Update: {
          id?: never;
          provider_id?: string;
          register?: string;
          entry_key?: string;
          number?: string | null;
          status?: string;
          valid_from?: string | null;
          valid_until?: string | null;
          observed_on?: string;
          entry_hash?: string;
        };
        Relationships: [
          {
            foreignKeyName: 'licences_provider_id_fkey';
            columns: ['provider_id'];
            isOneToOne: false;
            referencedRelation: 'providers';
            referencedColumns: ['id'];
          },
        ];
      };
      price_quotes: {
        Row: {
          service_id: number;
          source: string;
          quarter: string;
          amount_usd: number;
          fee_pct: number | null;
          fx_margin_pct: number | null;
          total_cost_pct: number | null;
          transparent: boolean;
          adds_up: boolean;
        };
        Insert: {
          service_id: number;
          source: string;
          quarter: string;
          amount_usd: number;
          fee_pct?: number | null;
          fx_margin_pct?: number | null;
          total_cost_pct?: number | null;
          transparent: boolean;
          adds_up?: boolean;
        };
        Update: {
          service_id?: number;
          source?: string;
          quarter?: string;
          amount_usd?: number;
          fee_pct?: number | null;
          fx_margin_pct?: number | null;
          total_cost_pct?: number | null;
          transparent?: boolean;
          adds_up?: boolean;
        };
        Relationships: [
          {
            foreignKeyName: 'price_quotes_service_id_fkey';
            columns: ['service_id'];
            isOneToOne: false;
            referencedRelation: 'services';
            referencedColumns: ['id'];
          },
        ];
      };
      provider_contacts: {
        Row: { id: number; provider_id: string; office: number; kind: string; value: string };
        Insert: { id?: never; provider_id: string; office?: number; kind: string; value: string };
        Update: { id?: never; provider_id?: string; office?: number; kind?: string; value?: string };
        Relationships: [
          {
            foreignKeyName: 'provider_contacts_provider_id_fkey';
            columns: ['provider_id'];
            isOneToOne: false;
            referencedRelation: 'providers';
            referencedColumns: ['id'];
          },
        ];
      };
      provider_names: {
        Row: { provider_id: string; name: string; language: string | null };
        Insert: { provider_id: string; name: string; language?: string | null };
        Update: { provider_id?: string; name?: string; language?: string | null };
        Relationships: [
          {
            foreignKeyName: 'provider_names_provider_id_fkey';
            columns: ['provider_id'];
            isOneToOne: false;
            referencedRelation: 'providers';
            referencedColumns: ['id'];
          },
        ];
      };
      provider_replies: {
        Row: { id: string; review_id: string; status: string; text: string; published_month: string | null };
        Insert: {
          id?: string;
          review_id: string;
          status?: string;
          text: string;
          published_month?: string | null;
        };
        Update: {
          id?: string;
          review_id?: string;
          status?: string;
          text?: string;
          published_month?: string | null;
        };
        Relationships: [
          {
            foreignKeyName: 'provider_replies_review_id_fkey';
            columns: ['review_id'];
            isOneToOne: true;
            referencedRelation: 'reviews';
            referencedColumns: ['id'];
          },
        ];
      };
      providers: {
        Row: {
          id: string;
          kind: string;
          country: string | null;
          slug: string;
          name: string;
          name_key: string;
          placements: string[];
          is_demo: boolean;
        };
        Insert: {
          id?: string;
          kind: string;
          country?: string | null;
          slug: string;
          name: string;
          name_key: string;
          placements?: string[];
          is_demo?: boolean;
        };
        Update: {
          id?: string;
          kind?: string;
          country?: string | null;
          slug?: string;
          name?: string;
          name_key?: string;
          placements?: string[];
          is_demo?: boolean;
        };
        Relationships: [
          {
            foreignKeyName: 'providers_country_fkey';
            columns: ['country'];
            isOneToOne: false;
            referencedRelation: 'countries';
            referencedColumns: ['code'];
          },
        ];
      };
      reference_rates: {
        Row: { source: string; currency: string; observed_on: string; per_euro: number };
        Insert: { source: string; currency: string; observed_on: string; per_euro: number };
        Update: { source?: string; currency?: string; observed_on?: string; per_euro?: number };
        Relationships: [];
      };
      reviews: {
        Row: {
          id: string;
          ratings: Json;
          facts: Json;
          destination: string | null;
          work: string | null;
          started_year: string | null;
          text: string;
        };
        Insert: {
          id: string;
          ratings: Json;
          facts?: Json;
          destination?: string | null;
          work?: string | null;
          started_year?: string | null;
          text?: string;
        };
        Update: {
          id?: string;
          ratings?: Json;
          facts?: Json;
          destination?: string | null;
          work?: string | null;
          started_year?: string | null;
          text?: string;
        };
        Relationships: [
          {
            foreignKeyName: 'reviews_destination_fkey';
            columns: ['destination'];
            isOneToOne: false;
            referencedRelation: 'countries';
            referencedColumns: ['code'];
          },
          {
            foreignKeyName: 'reviews_id_fkey';
            columns: ['id'];
            isOneToOne: true;
            referencedRelation: 'submissions';
            referencedColumns: ['id'];
          },
        ];
      };
      services: {
        Row: {
          id: number;
          operator_id: string;
          sending: string;
          receiving: string;
          pay_in: string;
          access_point: string;
          variant: number;
          speed: string | null;
        };
        Insert: {
          id?: never;
          operator_id: string;
          sending: string;
          receiving: string;
          pay_in: string;
          access_point: string;
          variant?: number;
          speed?: string | null;
        };
        Update: {
          id?: never;
          operator_id?: string;
          sending?: string;
          receiving?: string;
          pay_in?: string;
          access_point?: string;
          variant?: number;
          speed?: string | null;
        };
        Relationships: [
          {
            foreignKeyName: 'services_operator_id_fkey';
            columns: ['operator_id'];
            isOneToOne: false;
            referencedRelation: 'providers';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'services_receiving_fkey';
            columns: ['receiving'];
            isOneToOne: false;
            referencedRelation: 'countries';
            referencedColumns: ['code'];
          },
          {
            foreignKeyName: 'services_sending_fkey';
            columns: ['sending'];
            isOneToOne: false;
            referencedRelation: 'countries';
            referencedColumns: ['code'];
          },
        ];
      };
      submissions: {
        Row: {
          id: string;
          kind: string;
          provider_id: string;
          status: string;
          language: string;
          submitted_month: string;
          published_month: string | null;
          is_demo: boolean;
        };
        Insert: {
          id: string;
          kind: string;
          provider_id: string;
          status?: string;
          language?: string;
          submitted_month: string;
          published_month?: string | null;
          is_demo?: boolean;
        };
        Update: {
          id?: string;
          kind?: string;
          provider_id?: string;
          status?: string;
          language?: string;
          submitted_month?: string;
          published_month?: string | null;
          is_demo?: boolean;
        };
        Relationships: [
          {
            foreignKeyName: 'submissions_provider_id_fkey';
            columns: ['provider_id'];
            isOneToOne: false;
            referencedRelation: 'providers';
            referencedColumns: ['id'];
          },
        ];
      };
      transfer_reports: {
        Row: {
          id: string;
          sending: string;
          receiving: string;
          sent_minor: number;
          sent_currency: string;
          fee_minor: number;
          received_minor: number;
          received_currency: string;
          sent_month: string;
          pay_in: string | null;
          pay_out: string | null;
        };
        Insert: {
          id: string;
          sending: string;
          receiving: string;
          sent_minor: number;
          sent_currency: string;
          fee_minor?: number;
          received_minor: number;
          received_currency: string;
          sent_month: string;
          pay_in?: string | null;
          pay_out?: string | null;
        };
        Update: {
          id?: string;
          sending?: string;
          receiving?: string;
          sent_minor?: number;
          sent_currency?: string;
          fee_minor?: number;
          received_minor?: number;
          received_currency?: string;
          sent_month?: string;
          pay_in?: string | null;
          pay_out?: string | null;
        };
        Relationships: [
          {
            foreignKeyName: 'transfer_reports_id_fkey';
            columns: ['id'];
            isOneToOne: true;
            referencedRelation: 'submissions';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'transfer_reports_receiving_fkey';
            columns: ['receiving'];
            isOneToOne: false;
            referencedRelation: 'countries';
            referencedColumns: ['code'];
          },
          {
            foreignKeyName: 'transfer_reports_sending_fkey';
            columns: ['sending'];
            isOneToOne: false;
            referencedRelation: 'countries';
            referencedColumns: ['code'];
          },
        ];
      };
    };
    Views: { [_ in never]: never };
    Functions: {
      add_member: { Args: { email: string; role: string; demo?: boolean }; Returns: Json };
      decide_submission: {
        Args: { submission_id: string; decision: string; reason?: string; note?: string };
        Returns: Json;
      };
      empty_record: { Args: never; Returns: undefined };
      finish_events: { Args: { ids: number[] }; Returns: undefined };
      finish_import: { Args: { note: Json }; Returns: undefined };
      import_corridor_averages: { Args: { source: string; averages: Json }; Returns: Json };
      import_price_quotes: { Args: { source: string; quotes: Json }; Returns: Json };
      import_reference_rates: { Args: { source: string; rates: Json }; Returns: Json };
      import_register_entries: {
        Args: { register: string; observed_on: string; entries: Json };
        Returns: Json;
      };
      load_demo_record: { Args: { record: Json }; Returns: undefined };
      moderation_queue: { Args: never; Returns: Json };
      my_role: { Args: never; Returns: Json };
      published_record: { Args: never; Returns: Json };
      read_moderation_log: { Args: never; Returns: Json };
      receipt_status: { Args: { receipt_hash: string }; Returns: Json };
      record_signals: { Args: { submission_id: string; signals: Json }; Returns: undefined };
      record_state: { Args: never; Returns: Json };
      release_events: { Args: { ids: number[] }; Returns: undefined };
      request_challenge: { Args: never; Returns: Json };
      submission_to_screen: { Args: { submission_id: string }; Returns: Json };
      submit_review: {
        Args: { submission_id: string; receipt_hash: string; proof: Json; review: Json };
        Returns: Json;
      };
      take_events: { Args: { topic: string; most: number; lease_seconds: number }; Returns: Json };
      withdraw_submission: { Args: { receipt_hash: string }; Returns: Json };
    };
    Enums: { [_ in never]: never };
    CompositeTypes: { [_ in never]: never };
  };
}
